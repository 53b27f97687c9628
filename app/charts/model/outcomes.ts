import type { Observation } from "../../domain/evidence.ts";
import { periodEnd } from "../../domain/period-times.ts";
import type { ChartContext } from "../../wording/context.ts";
import { knownAt, newestByPeriod } from "./select.ts";

/**
 * What came out, period by period, of the figures of one indicator and area: the newest figure that verdicts would take for an
 * outcome (domain/counting.ts). An estimate is one only where it was published after the period, by no bank or poll, its publisher
 * never counted, and nobody first counted after it.
 */
export function outcomesByPeriod(context: ChartContext, rows: readonly Observation[]): Map<string, Observation> {
  const told = rows.filter((row) => row.status !== "F" && row.value !== null);
  const counted = told.filter(({ status }) => status !== "E");
  const outcomes = told.filter((row) => row.status !== "E" || isOutcome(context, row, counted));
  return new Map(newestByPeriod(context, outcomes).map((row) => [row.period, row]));
}

function isOutcome(context: ChartContext, estimate: Observation, counted: readonly Observation[]): boolean {
  const publisherOf = ({ publication }: Observation) => context.publication(publication)?.publisher ?? publication;
  const publisher = publisherOf(estimate);
  const known = knownAt(context, estimate.publication) ?? -Infinity;
  if (context.publisher(publisher)?.kind === "market" || known <= (periodEnd(estimate.period) ?? Infinity))
    return false;
  const same = counted.filter(({ period }) => period === estimate.period);
  if (same.some((row) => publisherOf(row) === publisher)) return false;
  const first = Math.min(...same.map((row) => knownAt(context, row.publication) ?? Infinity));
  return same.length === 0 || first <= known;
}
