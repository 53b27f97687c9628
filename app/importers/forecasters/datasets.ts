import { keptTable } from "../reading/kept-table.ts";

/** How a sheet's words for a forecast become a publication. */
export interface Dataset {
  /** Forecaster as the sheet writes it. */
  forecaster: RegExp;
  /** The sheet's words for the publication. Groups: `month` and `year` as printed. */
  words: RegExp;
  publisher: string;
  /** Id before the edition: "worldbank-gep". */
  prefix: string;
  title: string;
}

/** Every forecaster and publication of the sheets. A row that fits none is refused: add a line to the file for it. */
const DATASETS: readonly Dataset[] = keptTable(
  "forecasters/datasets.csv",
  "forecaster,words,publisher,prefix,title",
).map((row) => ({ ...row, forecaster: new RegExp(row.forecaster), words: new RegExp(row.words) }));

/** The dataset that a row belongs to; null for words that no dataset has. */
export function datasetOf(forecaster: string, words: string): Dataset | null {
  return DATASETS.find((dataset) => dataset.forecaster.test(forecaster) && dataset.words.test(words)) ?? null;
}
