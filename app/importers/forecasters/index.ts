import { importResult } from "../reading/import-result.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { emptySummary } from "../reading/import-report.ts";
import type { Issue } from "../../package/issues.ts";
import { publicationRows, withDoubts } from "./publications.ts";
import { readForecasts } from "./read-forecasts.ts";
import { readOutturns } from "./read-outturns.ts";
import { toObservations } from "./to-observations.ts";

export const forecasters: Importer = {
  name: "forecasters",
  title:
    "Forecasts and outcomes typed one by one: WEO Updates, World Bank, OECD, EBRD, UN, central banks, ministries, statistics offices",
  folder: "economy",
  run,
};

function run(raw: RawFolder): ImportResult {
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
