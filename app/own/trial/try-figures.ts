import { claimChart } from "../../charts/claims/claim-chart.ts";
import { sourceDay } from "../../charts/claims/elsewhere.ts";
import { chartView, PICTURE_LOCALE, type ChartView } from "../../charts/model/chart-view.ts";
import { evaluate } from "../../domain/evaluate.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Reading } from "../../domain/claims.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import { presentDay } from "../../domain/scenario-day.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import { gridCell, type GridCell } from "../../verdicts/grid/grid-view.ts";
import { verdictSentence } from "../../verdicts/sentences/verdict-sentence.ts";
import { chartContext, type ChartContext } from "../../wording/context.ts";
import type { PackedEvidence } from "../evidence/packed-evidence.ts";
import { besideOwn, OWN, ownAlone, ownLabel } from "./own-publication.ts";
import { baseWithOwn, type OwnGiven } from "./own-base.ts";
import { besideCell, effectSentence, type ToldVerdict } from "./own-effect.ts";
import { withOwnMark } from "./own-mark.ts";
import { triedReadings } from "./tried-readings.ts";
import { whyNotCounted } from "./not-counted.ts";

export interface TriedReading {
  reading: string;
  label: string;
  /** Without the reader's figures, with them, and by them alone. */
  site: GridCell;
  beside: GridCell;
  alone: GridCell;
}

export interface Trial {
  label: string;
  /** The reading that the page shows. */
  site: ToldVerdict;
  beside: ToldVerdict;
  alone: ToldVerdict;
  /** What the figures do to the verdict; "" where they do not count in it. */
  effect: string;
  /** Why they do not count in it; "" where they do. */
  uncounted: string;
  /** All readings of the claim that are about figures. */
  readings: TriedReading[];
  chart: ChartView;
}

export interface TrialInput extends OwnGiven {
  scenario: Scenario;
  reading: string;
  locale: string;
}

/**
 * A claim's readings without the reader's figures, with them and by them alone, in a scenario of the page.
 * @param site the evidence as it was fetched; remembered by who asks, as making it takes the longest
 * @returns null where the reading is not about figures
 */
export function tryFigures(evidence: PackedEvidence, site: EvidenceBase, input: TrialInput): Trial | null {
  const { scenario, locale, name } = input;
  const readings = triedReadings(evidence.catalog.readings);
  const reading = readings.find((one) => one.reading === input.reading);
  if (reading === undefined) return null;
  const base = baseWithOwn(evidence, { ...input, day: presentDay(site, reading, scenario), parties: scenario.parties });
  const [with_, alone] = [besideOwn(scenario), ownAlone(scenario)];
  const [siteContext, context] = [
    chartContext(evidence.catalog, evidence.site),
    chartContext(base.catalog, evidence.site),
  ];
  const told = (verdict: Verdict, by: ChartContext): ToldVerdict => ({
    ...gridCell(verdict, locale, { reading, context: by }),
    sentence: verdictSentence(by, reading, verdict, locale),
  });
  const [before, beside] = [evaluate(site, reading, scenario), evaluate(base, reading, with_)];
  const only = evaluate(base, reading, alone);
  const asked = { context, reading, locale };
  return {
    label: ownLabel(name),
    site: told(before, siteContext),
    beside: besideCell(asked, beside) ?? told(beside, context),
    effect: effectSentence(asked, before, beside),
    // Whose margin it is need not be said.
    alone: { ...told(only, context), ...gridCell(only, locale, { reading }) },
    uncounted: whyNotCounted(context, reading, beside, { ...input, base }),
    readings: readings.map((one) => ({
      reading: one.reading,
      label: one.label,
      site: gridCell(evaluate(site, one, scenario), locale, { reading: one }),
      beside: gridCell(evaluate(base, one, with_), locale, { reading: one }),
      alone: gridCell(evaluate(base, one, alone), locale, { reading: one }),
    })),
    chart: chartOf(evidence, base, context, reading, beside, name),
  };
}

const NO_ADDRESSES = { page: "", picture: "", svg: "", png: "", card: "", csv: "", json: "", zip: "", embed: "" };

/** The claim's chart with the reader's figures among the others; theirs first, as a chart has room for so many only. */
function chartOf(
  evidence: PackedEvidence,
  base: EvidenceBase,
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  name: string,
): ChartView {
  const own = verdict.findings.filter(({ publisher }) => publisher === OWN);
  const others = verdict.findings.filter(({ publisher }) => publisher !== OWN);
  const [article] = evidence.catalog.articles;
  const [claim] = evidence.catalog.claims;
  if (article === undefined || claim === undefined) throw new Error("Evidence without its claim");
  const model = claimChart({
    context,
    base,
    article,
    claim,
    reading,
    verdict: { ...verdict, findings: [...own, ...others], passedOver: verdict.passedOver },
    history: [],
    elsewhere: [],
    members: "deciding",
    locale: PICTURE_LOCALE,
  });
  const marked = withOwnMark(model, ownLabel(name), sourceDay(context, OWN, PICTURE_LOCALE), own[0]);
  return chartView(marked, NO_ADDRESSES, "inline");
}
