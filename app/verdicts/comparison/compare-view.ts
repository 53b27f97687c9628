import type { Reading } from "../../domain/claims.ts";
import type { Grid, GridRow } from "../../domain/grid.ts";
import type { Verdict, VerdictOutcome } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { decidingFinding } from "../grid/grid-rows.ts";
import { datedReading } from "../sentences/finding-sentence.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { fewestDecimals } from "../sentences/shown-decimals.ts";
import { verdictSentence } from "../sentences/verdict-sentence.ts";
import {
  changeFigure,
  claimedBand,
  isNumeric,
  movedShare,
  type ChangeFigure,
  type ClaimedBand,
} from "./change-figure.ts";
import { changeDecimals } from "./change-decimals.ts";
import { CHANGE_KINDS, changeKind, noChanges, turnRank, type ChangeCounts, type ChangeKind } from "./change-kind.ts";
import { figureOrigin, type FigureOrigin, type RowsHeld } from "./figure-origin.ts";
import { bandText, measureText } from "./measure-text.ts";
import { sourceDifferences, type SourceDifferences } from "./source-differences.ts";

/** A scenario of the comparison: its letter and name. */
export interface ComparedSide {
  letter: string;
  label: string;
}

/** Figures of a row as its chart needs them; null for words and events. */
export interface RowFigures {
  a: ChangeFigure | null;
  b: ChangeFigure | null;
  /** Of the scenarios beside the pair. */
  others: { letter: string; figure: ChangeFigure }[];
  band: ClaimedBand | null;
  /** Numbers that the line of values has to reach: both ends of a share. */
  reach: number[];
  unit: string;
  decimals: number;
}

/** A claim in one reading, from scenario A to scenario B. */
export interface ChangeRow {
  claim: string;
  quote: string;
  reading: string;
  label: string;
  kind: ChangeKind;
  /** Verdicts of all scenarios compared, in their order. */
  marks: { letter: string; label: string; outcome: VerdictOutcome; word: string }[];
  /** What the figures measure, and what the claim needs; "" for words and events. */
  measure: string;
  claimed: string;
  figures: RowFigures | null;
  /** Whose figure each of the pair shows; null where it has none. Both are null where nothing changes. */
  origins: [FigureOrigin | null, FigureOrigin | null];
  /** Whether the figures are of different periods, so that each has to say its own. */
  isOfTwoPeriods: boolean;
  /** What each of the pair says, in words; empty where nothing changes. */
  sentences: [string, string];
  sources: SourceDifferences;
}

export interface ComparisonView {
  counts: ChangeCounts;
  rows: ChangeRow[];
}

interface Given {
  context: ChartContext;
  base: RowsHeld;
  grid: Grid;
  /** One a scenario of the grid. */
  sides: readonly ComparedSide[];
  /** Places of the two scenarios in the grid. */
  pair: readonly [number, number];
  locale: string;
}

interface Tried {
  row: GridRow;
  reading: Reading;
  verdicts: readonly [Verdict, Verdict];
  kind: ChangeKind;
}

/** Whether there is nothing to tell of a change. */
export function isSettled(kind: ChangeKind): boolean {
  return kind === "stays" || kind === "neither";
}

/** How many rows of a grid change in which way from one scenario to another. */
export function changeCounts(grid: Grid, pair: readonly [number, number]): ChangeCounts {
  const counts = noChanges();
  for (const { kind } of triedRows(grid, pair)) counts[kind] += 1;
  return counts;
}

/**
 * What changes from one scenario to another, row by row: reversals first, then other turns, then verdicts that stay though
 * the figure moved, then those that lack evidence in one, then the rest; among equals those first whose figure moved furthest.
 */
export function presentComparison(given: Given): ComparisonView {
  const counts = noChanges();
  const ranked = triedRows(given.grid, given.pair).map((tried) => {
    counts[tried.kind] += 1;
    return { tried, rank: rankOf(tried), moved: movedOf(tried) };
  });
  ranked.sort((a, b) => a.rank - b.rank || b.moved - a.moved);
  return { counts, rows: ranked.map(({ tried }) => presentRow(given, tried)) };
}

function triedRows(grid: Grid, [a, b]: readonly [number, number]): Tried[] {
  return grid.rows.flatMap((row) => {
    const [from, to] = [row.verdicts[a], row.verdicts[b]];
    if (row.reading === null || from === undefined || to === undefined) return [];
    return [{ row, reading: row.reading, verdicts: [from, to], kind: changeKind(row.reading, from, to) }];
  });
}

function rankOf({ kind, verdicts: [a, b] }: Tried): number {
  return CHANGE_KINDS.indexOf(kind) * 10 + (kind === "turns" ? turnRank(a.outcome, b.outcome) : 0);
}

function movedOf({ reading, verdicts: [a, b] }: Tried): number {
  const [from, to] = [changeFigure(reading, a), changeFigure(reading, b)];
  return from === null || to === null || from.unit !== to.unit ? 0 : movedShare(reading, from, to);
}

function presentRow(
  { context, base, grid, sides, pair, locale }: Given,
  { row, reading, verdicts, kind }: Tried,
): ChangeRow {
  const [a, b] = verdicts;
  const figures = figuresOf(context, reading, row.verdicts, pair, sides);
  const deciding = decidingFinding(a) ?? decidingFinding(b);
  const dated = deciding ? datedReading(reading, deciding) : reading;
  const originIn = (verdict: Verdict, at: number) =>
    figureOrigin(context, reading, verdict, { base, picked: grid.scenarios[at]?.publishers ?? [], locale });
  const isTold = figures !== null && !isSettled(kind);
  const origins: ChangeRow["origins"] = [
    isTold && figures.a ? originIn(a, pair[0]) : null,
    isTold && figures.b ? originIn(b, pair[1]) : null,
  ];
  const isOfTwoPeriods = new Set(origins.flatMap((one) => one?.period ?? [])).size > 1;
  return {
    claim: row.claim.claim,
    quote: row.claim.quote,
    reading: reading.reading,
    label: reading.label,
    kind,
    marks: row.verdicts.map(({ outcome }, index) => ({
      letter: sides[index]?.letter ?? "",
      label: sides[index]?.label ?? "",
      outcome,
      word: outcomeWord(outcome),
    })),
    measure: figures === null ? "" : measureText(context, dated, locale, !isOfTwoPeriods),
    claimed: figures === null ? "" : bandText(figures.band, figures.unit, figures.decimals, locale),
    figures,
    origins,
    isOfTwoPeriods,
    sentences: isSettled(kind)
      ? ["", ""]
      : [verdictSentence(context, reading, a, locale), verdictSentence(context, reading, b, locale)],
    sources: isSettled(kind) ? { differing: [], same: [] } : sourceDifferences(context, reading, verdicts, locale),
  };
}

function figuresOf(
  context: ChartContext,
  reading: Reading,
  verdicts: readonly Verdict[],
  pair: readonly [number, number],
  sides: readonly ComparedSide[],
): RowFigures | null {
  if (!isNumeric(reading.form)) return null;
  const all = verdicts.map((verdict) => changeFigure(reading, verdict));
  const [a, b] = [all[pair[0]] ?? null, all[pair[1]] ?? null];
  const unit = a?.unit ?? b?.unit;
  if (unit === undefined) return null;
  const findings = pair.flatMap((index) => decidingFinding(verdicts[index] as Verdict) ?? []);
  const fewest = Math.max(...findings.map((one) => fewestDecimals(context, reading, one)));
  const band = claimedBand(reading);
  // Two units on one line would lie.
  const beside = b?.unit === unit ? b : null;
  const drawn = [a, beside].flatMap((figure) => figure ?? []);
  return {
    a,
    b: beside,
    others: all.flatMap((figure, index) => {
      const isOther = figure !== null && figure.unit === unit && !pair.includes(index);
      return isOther ? [{ letter: sides[index]?.letter ?? "", figure }] : [];
    }),
    band,
    reach: reading.form === "trend" ? [0, 100] : [],
    unit,
    decimals: reading.form === "trend" ? 0 : changeDecimals(drawn, band, fewest),
  };
}
