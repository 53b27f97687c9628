import { areaHint } from "../../tabular/area-codes.ts";
import { type FigureProblem, type FiguresLeft, isSlashedDay } from "../../tabular/figure-problem.ts";
import type { TextProblem } from "../../tabular/read-text.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { counted, listWords } from "../../wording/words.ts";

/** What is wrong in the reader's table for one cause, as the page lists it. */
export interface ToldProblem {
  /** "Row 12, column “value”", "Rows 3, 4, 5, 6, 7 and 20 more". */
  place: string;
  text: string;
  /** What may have been meant by an area: a button takes it. */
  meant: { cell: string; area: string; label: string } | null;
  /** How many of the table's places it is about. */
  count: number;
}

type Of<Kind extends FigureProblem["kind"]> = Extract<FigureProblem, { kind: Kind }>;

/** Rows, pairs of rows and cells that are named of many. */
const NAMED = 5;

/** Mistakes in words, one sentence a cause, the unknown areas first: one answer mends many rows. */
export function problemTexts(
  problems: readonly FigureProblem[],
  header: readonly string[],
  areaColumn: number,
  locale: string,
): ToldProblem[] {
  const of = <Kind extends FigureProblem["kind"]>(kind: Kind) =>
    problems.filter((problem): problem is Of<Kind> => problem.kind === kind);
  const column = (place: number) => (header[place] ? `, column “${header[place]}”` : "");
  const plain = (place: string, text: string, count = 1): ToldProblem => ({ place, text, meant: null, count });
  return [
    ...of("unknown-area").map(({ cell, lines, near }): ToldProblem => {
      const hint = areaHint(near);
      const text = `“${cell}” is no area that is known here${hint === "" ? "." : `; ${hint}`}`;
      const meant = near === null ? null : { cell, area: near.area, label: near.label };
      return { place: `${rows(lines)}${column(areaColumn)}`, text, meant, count: lines.length };
    }),
    ...of("two-ways").map(({ cell }) =>
      plain("Numbers", `“${cell}” can be read in two ways: say which decimal sign the table has.`),
    ),
    ...groups(of("no-period"), ({ place, cell }) => `${place} ${isSlashedDay(cell)}`).map((some) => {
      const [{ place, cell }] = some;
      const what = some.length === 1 ? "is no year, quarter, month or day" : "are no years, quarters, months or days";
      const hint = isSlashedDay(cell) ? ": say whether the day or the month comes first." : ".";
      return plain(
        `${rows(some.map(({ line }) => line))}${column(place)}`,
        `${cells(some)} ${what}${hint}`,
        some.length,
      );
    }),
    ...groups(of("no-number"), ({ place }) => place).map((some) => {
      const [{ place, sign }] = some;
      const text = `${cells(some)} ${some.length === 1 ? "is no number" : "are no numbers"} with the decimal sign “${sign}”.`;
      return plain(`${rows(some.map(({ line }) => line))}${column(place)}`, text, some.length);
    }),
    ...groups(of("twice"), ({ differs }) => differs?.column ?? "").map((some) => twiceText(some, locale)),
    ...of("early").map(({ count }) =>
      plain(
        "Periods",
        `${counted(count, "figure")} of periods that end later than they were published cannot be outcomes.`,
        count,
      ),
    ),
  ];
}

function twiceText(some: readonly [Of<"twice">, ...Of<"twice">[]], locale: string): ToldProblem {
  const [{ line, other, label, period, differs }] = some;
  const one = some.length === 1;
  const place = one
    ? `Rows ${other} and ${line}`
    : `${some.length} times two rows (${named(
        some.map((pair) => `${pair.other} and ${pair.line}`),
        "; ",
      )})`;
  const hint =
    differs === null
      ? ""
      : ` They differ in “${differs.column}”: choose one series, for example only rows where it is “${differs.value}”.`;
  const example = `${label}, ${formatPeriod(period, locale)}`;
  const text = one
    ? `Both are of the same figure (${example}); the first is taken.${hint}`
    : `Both are of the same figure, as of ${example}; the first is taken each time.${hint}`;
  return { place, text, meant: null, count: some.length };
}

/** Problems of one cause together, in the order in which causes come first. */
function groups<T>(list: readonly T[], cause: (one: T) => string | number): [T, ...T[]][] {
  const found = new Map<string | number, [T, ...T[]]>();
  for (const one of list) {
    const group = found.get(cause(one));
    if (group === undefined) found.set(cause(one), [one]);
    else group.push(one);
  }
  return [...found.values()];
}

function rows(lines: readonly number[]): string {
  return lines.length === 1 ? `Row ${lines[0]}` : `Rows ${named(lines.map(String), ", ")}`;
}

/** "“soon”", "“soon”, “later” and 3 more": each cell once. */
function cells(some: readonly { cell: string }[]): string {
  return named([...new Set(some.map(({ cell }) => `“${cell}”`))], ", ");
}

function named(texts: readonly string[], between: string): string {
  if (texts.length > NAMED) return `${texts.slice(0, NAMED).join(between)} and ${texts.length - NAMED} more`;
  return between === ", " ? listWords(texts) : texts.join(between);
}

/** What was left out, and is no mistake. */
export function leftText({ numberless, where }: FiguresLeft): string[] {
  return [
    numberless > 0 ? `${counted(numberless, "cell")} without a number left out.` : "",
    where > 0 ? `${counted(where, "row")} of other series left out.` : "",
  ].filter((text) => text !== "");
}

/** Why a text cannot be taken as a table. */
export function textProblemText(problem: TextProblem): string {
  return problem.kind === "open-quote"
    ? `Row ${problem.line}: a quotation mark is opened and not closed.`
    : `The table has more than ${problem.cells.toLocaleString("en-GB")} cells.`;
}
