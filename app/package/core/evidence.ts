/** What is measured, where, and who published it. */
import { COVERAGES } from "../../domain/evidence.ts";
import { column, type CoreTable, FORMS, id, keys, inCatalog } from "./parts.ts";

const indicators = inCatalog("indicators", "Indicators", "What is measured, with its unit.", {
  fields: [
    id("indicator", "Indicator id", "Short id of the indicator.", FORMS.indicator),
    column("label", "Label", "Name of the indicator.", { required: true }),
    column("definition", "Definition", "What exactly is measured, and how.", { required: true }),
    column(
      "unit",
      "Unit",
      "Unit of all its figures: a code with a name of its own (percent, EUR_bn), or what stands behind each number (°C).",
      { required: true, form: FORMS.unit },
    ),
    column("decimals", "Decimals", "Decimals that its figures are shown with.", {
      type: "integer",
      required: true,
      minimum: 0,
      maximum: 6,
    }),
    column("topic", "Topic", "Subject that the indicator belongs to.", { required: true, form: FORMS.slug }),
    column("frequency", "Frequency", "How often there is a figure.", {
      required: true,
      enum: ["annual", "quarterly", "monthly", "daily", "irregular"],
    }),
  ],
  primaryKey: ["indicator"],
});

const areas = inCatalog("areas", "Areas", "Countries, groups and institutions that figures and events are about.", {
  fields: [
    id(
      "area",
      "Area code",
      "ISO 3166-1 alpha-3 for a country, an upper-case code for a group or institution.",
      FORMS.area,
    ),
    column("label", "Label", "Name of the area.", { required: true }),
    column("kind", "Kind", "Whether it is a country, a group or an institution.", {
      required: true,
      enum: ["country", "group", "institution"],
    }),
  ],
  primaryKey: ["area"],
});

const memberships = inCatalog("memberships", "Memberships", "Which areas belong to which group, and who says so.", {
  fields: [
    column("group", "Group", "The group.", { required: true }),
    column("area", "Member", "The area that belongs to it.", { required: true }),
    column("publication", "Publication", "Where the membership is stated.", { required: true }),
  ],
  primaryKey: ["group", "area"],
  foreignKeys: keys({ group: "areas", area: "areas", publication: "publications" }),
});

const publishers = inCatalog(
  "publishers",
  "Publishers",
  "Who publishes the figures, and whose side the publisher is an organ of, if any.",
  {
    fields: [
      id("publisher", "Publisher id", "Short id of the publisher."),
      column("label", "Label", "Name of the publisher.", { required: true }),
      column("kind", "Kind", "What sort of publisher it is.", {
        required: true,
        enum: [
          "statistics-office",
          "central-bank",
          "government",
          "international-organisation",
          "research",
          "media",
          "market",
        ],
      }),
      column("party", "Party", "Country or body that the publisher is an organ of; empty for none."),
      column("url", "Address", "The publisher's own site.", { required: true, form: FORMS.webAddress }),
    ],
    primaryKey: ["publisher"],
    foreignKeys: keys({ party: "areas" }),
  },
);

const publications = inCatalog(
  "publications",
  "Publications",
  "One edition of one dataset or document a row: later editions never overwrite earlier ones.",
  {
    fields: [
      id("publication", "Publication id", "Publisher, dataset and edition, joined by hyphens."),
      column("publisher", "Publisher", "Who published it.", { required: true }),
      column("title", "Title", "Title of the dataset or document.", { required: true }),
      column("edition", "Edition", "Which edition, release or revision it is."),
      column("published_on", "Published on", "Day, month or year of publication; counts as known at the end of it.", {
        required: true,
        form: FORMS.partial,
        calendar: "partial",
      }),
      column("retrieved_on", "Retrieved on", "Day on which it was retrieved.", { type: "date", required: true }),
      column("url", "Address", "The publisher's own address for it.", { required: true, form: FORMS.webAddress }),
      column(
        "seen_at",
        "Seen at",
        "Where all of it was read, if not at its publisher; a figure or statement read somewhere else says so in its own row.",
        { form: FORMS.webAddress },
      ),
      column("licence", "Licence", "Terms under which it may be used, or that none are known.", { required: true }),
      column("redistributable", "Redistributable", "Whether its rows may be passed on as they are.", {
        type: "boolean",
        required: true,
      }),
      column(
        "confidence",
        "Confidence",
        "How well the figures were checked: against the publisher's own file (high), a faithful copy (medium at most), a report of it (low).",
        { required: true, enum: ["high", "medium", "low"] },
      ),
      column(
        "coverage",
        "Coverage",
        "partial where its series are known to leave things out, so that their sums are floors; listed where they name only what happened, so that a period that is left out, between the first and the last that they have, adds nothing; empty for complete.",
        { enum: [...COVERAGES] },
      ),
      column("note", "Note", "Quirks, corrections and checks."),
    ],
    primaryKey: ["publication"],
    foreignKeys: keys({ publisher: "publishers" }),
  },
  "published_on",
);

export const EVIDENCE_TABLES: readonly CoreTable[] = [indicators, areas, memberships, publishers, publications];
