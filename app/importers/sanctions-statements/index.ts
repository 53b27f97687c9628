import { droppedIn, importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { readActions, readEuTotals, readSwiss, readTotals, TOTALS } from "./row-schema.ts";
import { swissObservation, toObservation } from "./to-observations.ts";

/** Numbers of sanctions as governments stated them: single facts, each with a publication of its own. */
export function sanctionsStatements(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading stated totals and reported actions");
  const sheets = [readTotals(raw), readEuTotals(raw), readActions(raw)];
  const swiss = readSwiss(raw);
  const issues = [...sheets.flatMap((sheet) => sheet.issues), ...swiss.issues];
  const publications = new SheetPublications();
  const drafts: ObservationDraft[] = [];
  for (const row of sheets.flatMap((sheet) => sheet.rows)) {
    const draft = toObservation(row, publications);
    const expected = "Expected a jurisdiction known here.";
    if (draft === null) issues.push(fileIssue(TOTALS, "unknown-jurisdiction", row.jurisdiction, expected));
    else drafts.push(draft);
  }
  const others = { "Swiss sets other than the one taken for the asset freeze": swiss.read - swiss.kept };
  return importResult({
    observations: {
      "observations/sanctions-statements.csv": [...drafts, swissObservation(swiss.total, publications)],
    },
    publications: publications.rows(),
    summary: {
      rowsRead: sheets.reduce((sum, sheet) => sum + sheet.read, swiss.read),
      rowsKept: drafts.length + swiss.kept,
      dropped: droppedIn([others, ...sheets.map(({ dropped }) => dropped)]),
    },
    issues,
  });
}
