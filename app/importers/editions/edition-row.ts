import { keptTable } from "../reading/kept-table.ts";

/** What the editions of a series have alike: `last` is added to the note of the newest one, `cut` to that of one cut from it. */
const SERIES = keptTable(
  "editions/publications.csv",
  "series,publisher,title,edition,url,licence,redistributable,confidence,note,last,cut",
);

/**
 * The row of publications.csv of an edition of a list, a map or a count that goes on.
 * @param name the series in publications.csv
 * @param publication id of the edition
 * @param day ISO day up to which it shows the series
 * @param isLast whether it is the series as a whole, not cut on a day before its last
 */
export function editionRow(name: string, publication: string, day: string, isLast = true): Record<string, string> {
  const found = SERIES.find(({ series }) => series === name);
  if (found === undefined) throw new Error(`editions/publications.csv: expected a row ${name}`);
  const { series: _, note, last, cut, edition, ...shared } = found;
  const notes = [note, isLast ? last : cut].filter((text) => text !== "");
  return { ...shared, publication, edition: edition.replace("{day}", day), published_on: day, note: notes.join(" ") };
}
