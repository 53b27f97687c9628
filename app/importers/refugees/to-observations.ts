import type { ObservationDraft } from "../reading/observations.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import type { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { RETRIEVED_ON } from "./layout.ts";
import type { PeoplePoint } from "./row-schema.ts";

/** A count as an observation with a publication of its own, known in the year of its day unless the page has a date. */
export function peopleDraft(point: PeoplePoint, publications: SheetPublications): ObservationDraft {
  const publisher = point.publisher["publisher"] ?? "";
  const publication = publications.add({
    publication: `${publisher}-ukraine-${point.period}`,
    publisher,
    title: "People displaced by the war in Ukraine, as reported",
    edition: point.period,
    published_on: publishedOn(point.period, [point.seenAt]),
    retrieved_on: RETRIEVED_ON,
    url: point.publisher["url"] ?? "",
    licence: "Not stated; a single fact, with the page where it was read",
    redistributable: "false",
    confidence: point.confidence,
    note: "A single figure, read in a report of the press.",
  });
  return {
    publication,
    indicator: point.indicator["indicator"] ?? "",
    area: "UKR",
    period: point.period,
    value: point.value,
    status: "E",
    seenAt: point.seenAt,
  };
}
