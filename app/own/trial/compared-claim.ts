import { changeDrawing } from "../../charts/cards/change-drawing.ts";
import type { CardDrawing } from "../../charts/cards/drawing.ts";
import { figureText } from "../../charts/cards/dumbbell-drawing.ts";
import type { Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Grid, GridRow } from "../../domain/grid.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import { changeFigure } from "../../verdicts/comparison/change-figure.ts";
import { presentComparison, type ChangeRow } from "../../verdicts/comparison/compare-view.ts";
import { decidingFinding } from "../../verdicts/grid/grid-rows.ts";
import { outcomeWord } from "../../verdicts/sentences/outcome-words.ts";
import { shownDecimals } from "../../verdicts/sentences/shown-decimals.ts";
import type { ChartContext } from "../../wording/context.ts";
import { whyNotCounted } from "./not-counted.ts";
import { effectSentence } from "./own-effect.ts";

/** A scenario of the comparison. */
export interface AskedSide {
  letter: string;
  label: string;
  scenario: Scenario;
}

/** A verdict with the figure that decides it; `figure` is "" for none. */
export interface ComparedCell {
  outcome: VerdictOutcome;
  word: string;
  figure: string;
}

export interface ComparedSide {
  letter: string;
  label: string;
  without: ComparedCell;
  with: ComparedCell;
  /** What the figures do here, or why they do not count. */
  effect: string;
}

/** A claim that the reader's figures bear on. */
export interface ComparedClaim {
  claim: string;
  quote: string;
  reading: string;
  label: string;
  measure: string;
  claimed: string;
  /** What the claim comes to by the reader's figures alone. */
  yours: ComparedCell;
  sides: ComparedSide[];
  /** Both sides with the reader's figures; null where no figure is known. */
  drawing: CardDrawing | null;
}

/** A reading as it was tried. */
export interface TriedRow {
  row: GridRow;
  reading: Reading;
  /** One a side. */
  without: Verdict[];
  with: Verdict[];
  alone: Verdict;
}

/** What each reading comes to without the reader’s figures and with them, in the order in which the comparison of two scenarios has claims. */
export function presentClaims(
  article: string,
  context: ChartContext,
  tried: readonly TriedRow[],
  { base, sides, locale }: { base: EvidenceBase; sides: readonly [AskedSide, AskedSide]; locale: string },
): ComparedClaim[] {
  const rows = tried.map((one) => ({ ...one.row, verdicts: one.with }));
  const grid: Grid = { article, scenarios: sides.map(({ scenario }) => scenario), rows };
  const byReading = new Map(tried.map((one) => [one.reading.reading, one]));
  return presentComparison({ context, base, grid, sides, pair: [0, 1], locale }).rows.flatMap((row) => {
    const one = byReading.get(row.reading);
    return one === undefined ? [] : [presentClaim(context, one, { row, base, sides, locale })];
  });
}

interface ShownRow {
  row: ChangeRow;
  base: EvidenceBase;
  sides: readonly [AskedSide, AskedSide];
  locale: string;
}

function presentClaim(context: ChartContext, tried: TriedRow, { row, base, sides, locale }: ShownRow): ComparedClaim {
  const { reading } = tried;
  const cell = (verdict: Verdict): ComparedCell => ({
    outcome: verdict.outcome,
    word: outcomeWord(verdict.outcome),
    figure: decidingText(context, reading, verdict, locale),
  });
  const own = changeFigure(reading, tried.alone);
  const { figures } = row;
  const drawn = figures && own?.unit === figures.unit ? own : null;
  return {
    claim: row.claim,
    quote: row.quote,
    reading: row.reading,
    label: row.label,
    measure: row.measure,
    claimed: row.claimed,
    yours: cell(tried.alone),
    sides: sides.map(({ letter, label }, at): ComparedSide => {
      const [site, beside] = [tried.without[at] as Verdict, tried.with[at] as Verdict];
      const given = { base, indicator: reading.indicator, locale, figures: [own] };
      const effect = effectSentence({ context, reading, locale }, site, beside);
      return {
        letter,
        label,
        without: cell(site),
        with: cell(beside),
        effect: effect === "" ? `They do not count. ${whyNotCounted(context, reading, beside, given)}` : effect,
      };
    }),
    drawing: figures && changeDrawing({ ...row, figures }, [sides[0].letter, sides[1].letter], locale, drawn),
  };
}

/** The figure that decides a verdict, with as many places as its sentence has; "" for none. */
function decidingText(context: ChartContext, reading: Reading, verdict: Verdict, locale: string): string {
  const [figure, finding] = [changeFigure(reading, verdict), decidingFinding(verdict)];
  if (figure === null || finding === null) return "";
  const decimals = reading.form === "trend" ? 0 : shownDecimals(context, reading, finding);
  return figureText(figure, { unit: figure.unit, decimals, locale });
}
