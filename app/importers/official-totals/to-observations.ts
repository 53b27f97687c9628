import type { ObservationDraft } from "../reading/observations.ts";
import { unlessUnfinished } from "../fact-sheets/unfinished.ts";
import { boundOf, periodOf, stockMeasure, totalMeasure } from "./measures.ts";
import type { StockFact, Total } from "./row-schema.ts";

/** Observations of the totals that have an indicator; amounts in billions of their currency, shares as they are. */
export function totalObservations(totals: readonly Total[]): ObservationDraft[] {
  const drafts: ObservationDraft[] = [];
  for (const total of totals) {
    const measure = totalMeasure(total.donor, total.measure);
    if (measure === null) continue;
    const period = periodOf(measure.since, total.as_of);
    drafts.push({
      publication: total.source.publication,
      indicator: measure.indicator,
      area: measure.area,
      period,
      value: total.currency === "percent" ? total.amount : inBillions(total.amount),
      status: unlessUnfinished("A", period, total.source.publishedOn),
      seenAt: total.seen_at,
      note: [boundOf(total.measure), doubt(total.confidence)].filter((part) => part !== "").join(" "),
    });
  }
  return drafts;
}

/**
 * Observations of the facts on stocks that have an indicator. A lowest and a highest value of one thing ("years, lowest
 * of systems listed") are the two ends of one figure.
 */
export function stockObservations(facts: readonly StockFact[]): ObservationDraft[] {
  const drafts = new Map<string, ObservationDraft>();
  for (const fact of facts) {
    const measure = stockMeasure(fact.item, fact.measure);
    if (measure === null) continue;
    const { indicator, area, since } = measure;
    const { publication } = fact.source;
    const key = [publication, indicator, area].join(" ");
    const end = /, (lowest|highest) of /.exec(fact.measure)?.[1];
    const other = drafts.get(key);
    if (end !== undefined && other !== undefined) {
      other[end === "lowest" ? "low" : "high"] = fact.value;
      continue;
    }
    drafts.set(end === undefined ? `${key} ${fact.measure}` : key, {
      publication,
      indicator,
      area,
      period: periodOf(since, fact.as_of),
      value: end === undefined ? fact.value : "",
      ...(end === undefined ? {} : { [end === "lowest" ? "low" : "high"]: fact.value }),
      status: "E",
      seenAt: fact.seen_at,
      note: [boundOf(fact.measure), doubt(fact.confidence)].filter((part) => part !== "").join(" "),
    });
  }
  return [...drafts.values()];
}

function inBillions(amount: string): string {
  return (Number(amount) / 1e9).toFixed(6).replace(/\.?0+$/, "");
}

function doubt(confidence: string): string {
  if (confidence === "medium") return "Read in a report or repost, not in the publisher's own text.";
  return confidence === "low" ? "Second-hand: the publisher's own text was not read." : "";
}
