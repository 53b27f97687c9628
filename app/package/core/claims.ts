/** What articles claim, how it can be read, and which evidence counts. */
import { column, type CoreTable, FORMS, id, keys, position, inCatalog } from "./parts.ts";

const articles = inCatalog("articles", "Articles", "The articles whose claims are checked.", {
  fields: [
    id("article", "Article id", "Short id of the article, used in addresses."),
    column("title", "Title", "The article's title, as published.", { required: true }),
    column("author", "Author", "Who signed the article."),
    column("publisher", "Published by", "Name of the outlet that published the article.", { required: true }),
    column(
      "published_on",
      "Published on",
      "Day, month or year of publication; the article could know what was known by the end of it.",
      { required: true, form: FORMS.partial, calendar: "partial" },
    ),
    column("url", "Address", "Where the article can be read.", { required: true, form: FORMS.webAddress }),
    column("language", "Language", "Language of the article as a BCP 47 code.", {
      required: true,
      form: FORMS.language,
    }),
    column("summary", "Summary", "What the article says, in our own words.", { required: true }),
  ],
  primaryKey: ["article"],
});

const claims = inCatalog(
  "claims",
  "Claims",
  "What each article says that can be tried against numbers, and the opinions that can't.",
  {
    fields: [
      id("claim", "Claim id", "Short id of the claim, used in addresses."),
      column("article", "Article", "The article that makes the claim.", { required: true }),
      position("Place of the claim in the article's list, from 1."),
      column("quote", "Quote", "The claim in the article's own words; one sentence at most.", { required: true }),
      column("paragraph", "Paragraph", "Number of the article's paragraph that holds the quote, from 1.", {
        type: "integer",
        minimum: 1,
      }),
      column("topic", "Topic", "Subject that the claim belongs to.", { required: true, form: FORMS.slug }),
      column("kind", "Kind", "What sort of statement the claim is; an opinion is listed but not checkable.", {
        required: true,
        enum: ["figure", "comparison", "trend", "sequence", "attribution", "opinion"],
      }),
      column(
        "cited_publisher",
        "Cited publisher",
        "Publisher that the claim itself names as its source; what @cited stands for in a scenario.",
      ),
      column("note", "Note", "Context of the claim; for an opinion, why it is not checkable."),
    ],
    primaryKey: ["claim"],
    foreignKeys: keys({ article: "articles", cited_publisher: "publishers" }),
  },
);

const readings = inCatalog(
  "readings",
  "Readings",
  "Precise ways to read a claim, each of which can be tried against observations, events or documents.",
  {
    fields: [
      id("reading", "Reading id", "Short id of the reading, used in addresses."),
      column("claim", "Claim", "The claim that is read.", { required: true }),
      position("Place of the reading among the claim's readings; 1 is its default reading."),
      column("label", "Label", "A few words that tell this reading from the claim's others.", { required: true }),
      column("statement", "Statement", "The reading as a full sentence that holds or fails.", { required: true }),
      column("form", "Form", "How the reading is tried: which of the forms of the model.", {
        required: true,
        enum: [
          "value",
          "compare",
          "change",
          "ratio",
          "rank",
          "count",
          "trend",
          "total",
          "interval",
          "first",
          "recorded",
        ],
      }),
      column("indicator", "Indicator", "What is measured."),
      column("area", "Area", "The country, group or institution that the reading is about."),
      column("comparator", "Comparator", "The area or group that it is compared with."),
      column(
        "quantifier",
        "Quantifier",
        "For a group as comparator: against all members, any member, or the group's own published figure.",
        { enum: ["all", "any", "aggregate", "highest", "lowest"] },
      ),
      column(
        "period",
        "Period",
        "ISO 8601 year, quarter, month, day, or an interval of them (2022-02/2024-04); latest, alone or as an end, is the newest one known (2022-02/latest).",
        { form: FORMS.openPeriod, calendar: "open-period" },
      ),
      column("base_period", "Base period", "Period that the figure is held against, where the form has one.", {
        form: FORMS.openPeriod,
        calendar: "open-period",
      }),
      column("event", "Event", "The event that the reading is about."),
      column("base_event", "Base event", "The event from which days are counted, or after which the first is sought."),
      column("event_kind", "Event kind", "Beginning of the kinds of event that compete for being first.", {
        form: FORMS.eventKind,
      }),
      column("operator", "Operator", "How the observed number must stand to the target.", {
        enum: ["eq", "ge", "gt", "le", "lt", "between", "rising", "falling"],
      }),
      column(
        "target",
        "Target",
        "The number compared with, in the reading's unit; its decimals as written decide the rounding of eq.",
        { type: "number" },
      ),
      column("target_high", "Upper target", "Upper end, for between.", { type: "number" }),
      column("count_operator", "Count operator", "Form count: how the number of members stands to target.", {
        enum: ["eq", "ge", "gt", "le", "lt", "between"],
      }),
      column(
        "target_value",
        "Target value",
        "Form count: the number that members are held against where no comparator is named, in the indicator's unit.",
        { type: "number" },
      ),
      column("unit", "Unit", "Unit of the target.", { form: FORMS.unit }),
      column(
        "publication",
        "Publication",
        "The one edition that the reading speaks of; empty for whichever the scenario admits.",
      ),
      column("note", "Note", "Anything a reader should know about this row."),
    ],
    primaryKey: ["reading"],
    foreignKeys: keys({
      claim: "claims",
      indicator: "indicators",
      area: "areas",
      comparator: "areas",
      event: "events",
      base_event: "events",
      publication: "publications",
    }),
  },
);

const statements = inCatalog(
  "statements",
  "Statements",
  "What publications say about readings of form recorded: quotations and documents.",
  {
    fields: [
      column("reading", "Reading", "The reading of form recorded that the statement bears on.", { required: true }),
      column(
        "publication",
        "Publication",
        "The statement's originator: the speaker's office, the institution, or the outlet that the words were given to.",
        { required: true },
      ),
      column("seen_at", "Seen at", "Page where it was read, if not in the originator's own document.", {
        form: FORMS.webAddress,
      }),
      column(
        "confidence",
        "Confidence",
        "Of the page where it was read, if not in the originator's own document: medium for a dated report by a named outlet, low for anything else; empty: that of the publication. A statement of low confidence decides nothing.",
        { enum: ["medium", "low"] },
      ),
      column("outcome", "Outcome", "Whether the publication confirms, contradicts or qualifies the reading.", {
        required: true,
        enum: ["confirms", "contradicts", "qualifies"],
      }),
      column("quote", "Quote", "The words that bear on the reading, short."),
      column("note", "Note", "Anything a reader should know about this row."),
    ],
    primaryKey: ["reading", "publication"],
    foreignKeys: keys({ reading: "readings", publication: "publications" }),
  },
);

const scenarios = inCatalog(
  "scenarios",
  "Scenarios",
  "Which evidence counts: by day of knowledge, publisher, party and kind of figure.",
  {
    fields: [
      id("scenario", "Scenario id", "Short id of the scenario, used in addresses."),
      position("Place in the list, from 1; the first is the baseline."),
      column("label", "Label", "Name of the scenario.", { required: true }),
      column("question", "Question", "The question that the scenario answers, in one sentence.", { required: true }),
      column(
        "as_of",
        "As of",
        "Only publications known by the end of this day count; @article is the day of the claim's article; empty admits all.",
        { form: FORMS.dayOrArticle },
      ),
      column(
        "publishers",
        "Publishers",
        "Admitted publishers, separated by ~; empty admits all; @cited is the claim's own cited publisher.",
        { separator: "~", references: { resource: "publishers", field: "publisher", also: ["@cited"] } },
      ),
      column("excluded_publishers", "Excluded publishers", "Publishers left out, separated by ~.", {
        separator: "~",
        references: { resource: "publishers", field: "publisher", also: ["@cited"] },
      }),
      column(
        "parties",
        "Parties",
        "Admitted parties of publishers, separated by ~; empty admits all; none is a publisher that belongs to no state.",
        { separator: "~", references: { resource: "areas", field: "area", also: ["none"] } },
      ),
      column("basis", "Basis", "Only forecasts, only outcomes, or (empty) both.", { enum: ["forecast", "outturn"] }),
      column("articles", "Articles", "Articles that the scenario is for, separated by ~; empty for all.", {
        separator: "~",
        references: { resource: "articles", field: "article" },
      }),
    ],
    primaryKey: ["scenario"],
  },
);

export const CLAIMS_TABLES: readonly CoreTable[] = [articles, claims, readings, statements, scenarios];
