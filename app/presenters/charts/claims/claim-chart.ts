import type { ChartModel } from "../chart-model.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";
import { compareChart } from "./compare-chart.ts";
import { eventChart } from "./event-chart.ts";
import { pathChart } from "./path-chart.ts";
import { recordedChart } from "./recorded-chart.ts";
import { totalChart } from "./total-chart.ts";
import { valueChart } from "./value-chart.ts";

/** The chart that fits the reading's form. */
export function claimChart(input: ClaimChartInput): ChartModel {
  switch (input.reading.form) {
    case "value":
      return valueChart(input);
    case "compare":
      return compareChart(input);
    case "change":
    case "trend":
      return pathChart(input);
    case "total":
      return totalChart(input);
    case "interval":
    case "first":
      return eventChart(input);
    case "recorded":
      return recordedChart(input);
  }
}
