import { areaHint } from "../../tabular/area-codes.ts";
import { type FigureProblem, type FiguresLeft, isSlashedDay } from "../../tabular/figure-problem.ts";
import type { TextProblem } from "../../tabular/read-text.ts";
import { counted } from "../../wording/words.ts";

/** A mistake in the reader's table as the page lists it. */
export interface ToldProblem {
  /** "Row 12, column “value”". */
  place: string;
  text: string;
  /** What may have been meant by an area: a button takes it. */
  meant: { cell: string; area: string; label: string } | null;
}

const ROWS = 5;

/** Mistakes in words, by row and column, the unknown areas first: one answer mends many rows. */
export function problemTexts(
  problems: readonly FigureProblem[],
  header: readonly string[],
  areaColumn: number,
): ToldProblem[] {
  const column = (place: number) => (header[place] ? `, column “${header[place]}”` : "");
  const sorted = [...problems].sort((a, b) => Number(b.kind === "unknown-area") - Number(a.kind === "unknown-area"));
  return sorted.map((problem): ToldProblem => {
    const plain = (place: string, text: string): ToldProblem => ({ place, text, meant: null });
    switch (problem.kind) {
      case "two-ways":
        return plain("Numbers", `“${problem.cell}” can be read in two ways: say which decimal sign the table has.`);
      case "no-number":
        return plain(
          `Row ${problem.line}${column(problem.place)}`,
          `“${problem.cell}” is no number with the decimal sign “${problem.sign}”.`,
        );
      case "no-period":
        return plain(
          `Row ${problem.line}${column(problem.place)}`,
          `“${problem.cell}” is no year, quarter, month or day${isSlashedDay(problem.cell) ? ": say whether the day or the month comes first." : "."}`,
        );
      case "twice": {
        const { line, other, area, period, differs } = problem;
        const hint =
          differs === null
            ? ""
            : ` Choose one series: for example only rows where “${differs.column}” is “${differs.value}”.`;
        return plain(`Rows ${other} and ${line}`, `Both are of ${area} in ${period}; the first is taken.${hint}`);
      }
      case "unknown-area": {
        const { cell, lines, near } = problem;
        const more = lines.length > ROWS ? ` and ${lines.length - ROWS} more` : "";
        const place = `${lines.length === 1 ? "Row" : "Rows"} ${lines.slice(0, ROWS).join(", ")}${more}${column(areaColumn)}`;
        const hint = areaHint(near);
        const text = `“${cell}” is no area that is known here${hint === "" ? "." : `; ${hint}`}`;
        return { place, text, meant: near === null ? null : { cell, area: near.area, label: near.label } };
      }
      case "early":
        return plain("Periods", `${counted(problem.count, "figure")} of periods that end later cannot be outcomes.`);
    }
  });
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
