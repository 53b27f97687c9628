import type { Catalog } from "../domain/catalog.ts";
import type { Counting } from "../domain/counting.ts";
import { indexEvidence } from "../domain/evidence-base.ts";
import type { Observation } from "../domain/evidence.ts";
import { endDay } from "../domain/periods.ts";
import { rowCounting } from "../domain/row-counting.ts";
import type { RowsCounted } from "../wording/context.ts";

/**
 * Which of a chart's rows count in a scenario, by the rule that verdicts follow.
 * @param rows all that the store has on what is drawn, of every publisher: whether an estimate counts turns on the others' outcomes
 * @param counting `day` as written in the scenario; "" = any day, so that periods are over by the package's newest
 * @param admitted whether the scenario admits a publication
 */
export function rowsCounted(
  catalog: Catalog,
  rows: readonly Observation[],
  { basis, day }: Counting,
  admitted: (publication: string) => boolean,
): RowsCounted {
  const base = indexEvidence(catalog, rows);
  const onStatus = rowCounting(base, { basis, day: day === "" ? base.newestDay : endDay(day) });
  const counts = (row: Observation): boolean => admitted(row.publication) && onStatus(row);
  let byLine: Map<string, Observation> | null = null;
  return {
    row: counts,
    line(file, line) {
      byLine ??= new Map(rows.map((row) => [`${row.file}:${row.line}`, row]));
      const row = byLine.get(`${file}:${line}`);
      return row === undefined ? null : counts(row);
    },
  };
}
