import { periodEnd } from "../../domain/period-times.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import type { ChartPoint } from "./chart-model.ts";
import { madeFrom, type Placed } from "./origins.ts";

/** What a row adds in its period, in the chart's unit. */
interface Part {
  row: Placed;
  amount: number;
}

/** The sum of the parts to the end of each period that has some; each point leads to the rows that it adds up. */
export function runningTotal(
  parts: readonly Part[],
  { publication, area, locale }: { publication: string; area: string; locale: string },
): ChartPoint[] {
  const months = new Map<string, number>();
  for (const { row, amount } of parts) months.set(row.period, (months.get(row.period) ?? 0) + amount);
  let sum = 0;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([period, amount]) => {
      sum += amount;
      return {
        x: periodEnd(period) ?? 0,
        y: sum,
        label: `to the end of ${formatPeriod(period.split("/").at(-1) ?? period, locale)}`,
        publication,
        status: "",
        area,
        origin: madeFrom(parts.flatMap(({ row }) => (row.period <= period ? [row] : []))),
      };
    });
}
