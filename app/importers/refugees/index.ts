import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { publishedOn } from "../fact-sheets/published-on.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { readPeople, type PeoplePoint } from "./row-schema.ts";

/** People who left Ukraine or were displaced in it: a few points. */
export function refugees(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading refugees and displaced people");
  const { rows, read, dropped, issues } = readPeople(raw);
  const publications = new SheetPublications();
  const drafts = rows.map((row) => peopleDraft(row, publications));
  return importResult({
    observations: { "observations/refugees.csv": drafts },
    publications: publications.rows(),
    summary: { rowsRead: read, rowsKept: rows.length, dropped },
    issues,
  });
}

/** A count as an observation with a publication of its own, known in the year of its day unless the page has a date. */
function peopleDraft(point: PeoplePoint, publications: SheetPublications): ObservationDraft {
  const { publisher, period, indicator, value, seenAt, confidence } = point;
  const publication = publications.add({
    publication: `${publisher}-ukraine-${period}`,
    publisher,
    title: "People displaced by the war in Ukraine, as reported",
    edition: period,
    published_on: publishedOn(period, [seenAt]),
    confidence,
    note: "A single figure, read in a report of the press.",
  });
  return { publication, indicator, area: "UKR", period, value, status: "E", seenAt };
}
