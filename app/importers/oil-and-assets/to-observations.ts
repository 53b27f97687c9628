import type { ObservationDraft } from "../reading/observations.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { joinNotes } from "../fact-sheets/sheet-text.ts";
import { unlessUnfinished } from "../fact-sheets/unfinished.ts";
import { RETRIEVED_ON } from "./layout.ts";
import { PUBLISHERS } from "./publishers.ts";
import type { Point } from "./row-schema.ts";

/** A point as an observation with a publication of its own: publisher, subject and period. */
export function pointDraft(point: Point, publications: SheetPublications): ObservationDraft {
  const { measure, period } = point;
  const published = publishedOn(period, point.addresses);
  const publication = publications.add({
    publication: `${measure.publisher}-${measure.dataset}-${period.replace("/", "-to-")}`,
    publisher: measure.publisher,
    title: measure.title,
    edition: period,
    published_on: published,
    retrieved_on: RETRIEVED_ON,
    url: PUBLISHERS[measure.publisher]?.["url"] ?? "",
    licence: "Not stated; a single fact, with the page where it was read",
    redistributable: "false",
    confidence: point.confidence,
    note: "A single figure as reported. Where the page bears no date, the publication counts as of the year in which it must have come out.",
  });
  return {
    publication,
    indicator: measure.indicator["indicator"] ?? "",
    area: measure.area,
    period,
    value: point.value,
    status: unlessUnfinished(measure.status, period, published),
    seenAt: point.seenAt,
    note: joinNotes(`as stated by ${point.statedBy}`, point.note),
  };
}
