import type { Form, Reading } from "../../domain/claims.ts";
import { endDay } from "../../domain/periods.ts";
import type { ChartModel } from "../model/chart-model.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";
import { compareChart } from "./compare-chart.ts";
import { eventChart } from "./event-chart.ts";
import { observedChart } from "./observed-chart.ts";
import { pathChart } from "./path-chart.ts";
import { placesChart } from "./places-chart.ts";
import { recordedChart } from "./recorded-chart.ts";
import { totalChart } from "./total-chart.ts";
import { valueChart } from "./value-chart.ts";

/** The reading with the newest period that a source took for `latest`. */
function newestReading({ reading, verdict }: ClaimChartInput): Reading {
  const dated = verdict.findings.filter(({ period }) => period !== "");
  const newest = dated.sort((a, b) => (endDay(a.period) < endDay(b.period) ? 1 : -1))[0];
  return newest ? { ...reading, period: newest.period, basePeriod: newest.basePeriod } : reading;
}

const CHARTS: Record<Form, (input: ClaimChartInput) => ChartModel> = {
  value: valueChart,
  ratio: observedChart,
  rank: placesChart,
  count: placesChart,
  compare: compareChart,
  change: pathChart,
  trend: pathChart,
  total: totalChart,
  interval: eventChart,
  first: eventChart,
  recorded: recordedChart,
};

/** The chart that fits the reading's form. */
export function claimChart(given: ClaimChartInput): ChartModel {
  const reading = newestReading(given);
  return CHARTS[reading.form]({ ...given, reading });
}
