import type { EvidenceBase } from "../../domain/evidence-base.ts";
import { comparatorAreas } from "../../domain/forms/compare.ts";
import type { Reading } from "../../domain/claims.ts";
import type { PassedOver, PassedOverReason, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { listText } from "../../verdicts/sentences/words.ts";
import { isOwnEdition, OWN } from "./own-publication.ts";

const REASONS: Partial<Record<PassedOverReason, string>> = {
  "other-basis": "The scenario counts only forecasts, or only outcomes, and your figures are of the other kind.",
  "stale-forecast": "Your figures are forecasts of a period that is over on the scenario’s day.",
  "publisher-excluded": "The scenario leaves them out.",
};

const HOW = "To count them, choose a later day in the scenario, or say no day of publication.";

/** Areas named before "and 12 more". */
const NAMED = 3;

interface Asked {
  /** With the reader's figures. */
  base: EvidenceBase;
  indicator: string;
  locale: string;
  figures: readonly unknown[];
}

/** Why a verdict does not count the reader's figures; "" where it does. */
export function whyNotCounted(context: ChartContext, reading: Reading, verdict: Verdict, asked: Asked): string {
  const { base, indicator, locale, figures } = asked;
  if (verdict.findings.some(({ publisher }) => publisher === OWN)) return "";
  if (figures.length === 0) return "There is no figure to try yet.";
  if (reading.indicator !== indicator) {
    const [theirs, asked] = [indicator, reading.indicator].map((id) => context.indicator(id)?.label ?? id);
    return `Your figures are of “${theirs}”; this reading asks for “${asked}”.`;
  }
  if (reading.publication !== "") return "This reading is about one edition of one publication alone.";
  const passed = verdict.passedOver.filter(({ publisher }) => publisher === OWN);
  const known = passed.map((one) => REASONS[one.reason] ?? laterText(context, one, locale)).find((text) => text !== "");
  if (known !== undefined) return known;
  const periods = [reading.period, reading.basePeriod].filter((period) => period !== "" && !period.includes("latest"));
  const when = periods.map((period) => formatPeriod(period, locale)).join(" and ");
  const [subject, others] = [context.areaLabel(reading.area), lackedAreas(base, reading)];
  const of = when === "" ? "" : `, ${when}`;
  if (others.length === 0) return `They lack what this reading needs: ${subject}${of}.`;
  const names = listText(others.map((area) => context.areaLabel(area)).sort(), locale, NAMED);
  return `They have ${subject}${of}, and lack what the reading holds it against: ${names}.`;
}

/** Of figures that were published after the day on which a scenario looks; "" of others. */
function laterText(context: ChartContext, { publication, reason }: PassedOver, locale: string): string {
  if (reason !== "later-than-as-of") return "";
  const day = formatPeriod(context.publication(publication)?.publishedOn ?? "", locale);
  return `Your figures were published on ${day}, after the day on which the scenario looks. ${HOW}`;
}

/** Areas that a comparison within one period needs and the reader's figures lack, where they have its subject; [] otherwise. */
function lackedAreas(base: EvidenceBase, reading: Reading): string[] {
  const { form, area: subject, period, basePeriod, indicator } = reading;
  if (form !== "compare" || basePeriod !== "") return [];
  const own = [...base.rowsOf(indicator)].flatMap(([publication, areas]) => (isOwnEdition(publication) ? areas : []));
  const has = (area: string) => own.some((areas) => areas.get(area)?.has(period));
  return has(subject) ? comparatorAreas(base, reading).filter((area) => !has(area)) : [];
}
