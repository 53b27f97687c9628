import { targetBand } from "../../domain/bands.ts";
import type { ChartModel } from "../model/chart-model.ts";
import { formatValue } from "../../wording/number-format.ts";
import { madeFrom } from "../model/origins.ts";
import { tally, type ClaimChartInput } from "./claim-chart-input.ts";
import { figureRows, middleOf } from "./figure-rows.ts";

/** What was worked out from each source's figures (a multiple, a share, a place), a row a source, against the claimed band. */
export function observedChart(input: ClaimChartInput): ChartModel {
  const { reading, verdict, elsewhere, locale } = input;
  const findings = verdict.findings.filter((finding) => middleOf(finding) !== null);
  const unit = findings[0]?.unit ?? elsewhere[0]?.unit ?? reading.unit;
  const operator = reading.form === "count" ? reading.countOperator : reading.operator;
  return figureRows(input, {
    findings,
    unit,
    show: (figure) => formatValue(figure, unit, Number.isInteger(figure) ? 0 : 2, locale),
    origin: ({ inputs }) => madeFrom(inputs),
    band: targetBand({ ...reading, operator }),
    title: () => `${tally(verdict)}.`,
    howToRead: "One row for each source with what its figures come to. The shaded band is what the claim says.",
    empty: "No source that this scenario admits has the figures.",
  });
}
