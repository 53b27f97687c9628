import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { emptySummary } from "../reading/import-report.ts";
import type { Issue } from "../../package/issues.ts";
import { publicationRows, withDoubts } from "./publications.ts";
import { readForecasts } from "./read-forecasts.ts";
import { readOutturns } from "./read-outturns.ts";
import { toObservations } from "./to-observations.ts";

/** Forecasts and outcomes that were typed one by one, each with its publication. */
export function forecasters(raw: RawFolder): ImportResult {
  const summary = emptySummary();
  const issues: Issue[] = [];
  const figures = [...readForecasts(raw, summary, issues), ...readOutturns(raw, summary, issues)];
  const { placed, issues: disagreements } = toObservations(figures, summary);
  const publications = publicationRows(placed);
  const drafts = withDoubts(placed, publications.rows);
  summary.rowsKept = drafts.length;
  return importResult({
    observations: { "observations/forecasters.csv": drafts },
    publications: publications.rows,
    summary,
    issues: [...issues, ...disagreements, ...publications.issues],
  });
}
