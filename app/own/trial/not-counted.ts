import type { Reading } from "../../domain/claims.ts";
import type { PassedOverReason, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { OWN } from "./own-publication.ts";

const REASONS: Partial<Record<PassedOverReason, string>> = {
  "other-basis": "The scenario counts only forecasts, or only outcomes, and your figures are of the other kind.",
  "stale-forecast": "Your figures are forecasts of a period that is over on the scenario’s day.",
  "publisher-excluded": "The scenario leaves them out.",
};

/** Why a verdict does not count the reader's figures; "" where it does. */
export function whyNotCounted(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  { indicator, locale, figures }: { indicator: string; locale: string; figures: readonly unknown[] },
): string {
  if (verdict.findings.some(({ publisher }) => publisher === OWN)) return "";
  if (figures.length === 0) return "There is no figure to try yet.";
  if (reading.indicator !== indicator) {
    const [theirs, asked] = [indicator, reading.indicator].map((id) => context.indicator(id)?.label ?? id);
    return `Your figures are of “${theirs}”; this reading asks for “${asked}”.`;
  }
  if (reading.publication !== "") return "This reading is about one edition of one publication alone.";
  const passed = verdict.passedOver.find(({ publisher }) => publisher === OWN);
  const known = passed && REASONS[passed.reason];
  if (known !== undefined) return known;
  const periods = [reading.period, reading.basePeriod].filter((period) => period !== "" && !period.includes("latest"));
  const of = periods.map((period) => formatPeriod(period, locale)).join(" and ");
  return `They lack what this reading needs: ${context.areaLabel(reading.area)}${of === "" ? "" : `, ${of}`}.`;
}
