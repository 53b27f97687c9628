import { groupRows } from "../../domain/group-rows.ts";
import { didYouMean } from "../../package/nearest.ts";
import { areaHint } from "../../tabular/area-codes.ts";
import { type FigureProblem, type FiguresLeft, isSlashedDay } from "../../tabular/figure-problem.ts";
import type { LayoutProblem } from "../../tabular/table-layout.ts";
import { counted } from "../../wording/words.ts";

const SHOWN = 5;

/** What a layout lacks, with the flag that says it. */
export function layoutWords(problem: LayoutProblem): string {
  if (problem.kind === "no-header") return "The file has no row that could be its header (--header-row names it).";
  const { of, name, header } = problem;
  const flag = of === "where" ? "--where COLUMN=VALUE" : `--${of}-column`;
  const hint = didYouMean(name, header.filter(Boolean));
  const names = header.filter(Boolean).slice(0, 30).join(", ");
  return `${flag}: the header has no column "${name}"${hint === "" ? "" : `; ${hint}`} It has ${names}.`;
}

/** What could not be understood, a line each (`row`: what a line of the file is called), with the flags that help; what may be done about unknown areas once, behind them. */
export function problemLines(problems: readonly FigureProblem[], row = "line"): string[] {
  const unknown = problems.filter(({ kind }) => kind === "unknown-area");
  const advice =
    'Give --area-map "CELL=CODE" for each, --new-area "CODE=Name" for an area of your own, or --skip-unknown-areas';
  const twice = problems.filter(({ kind }) => kind === "twice");
  const [early, others] = [
    problems.filter(isEarly),
    problems.filter(({ kind }) => kind !== "early" && kind !== "twice"),
  ];
  return [
    ...others.map((one) => problemWords(one, row)),
    ...twiceLines(twice, row),
    ...(unknown.length > 0 ? [advice] : []),
    ...early.map((one) => problemWords(one, row)),
  ];
}

/** What was left out, and is no mistake. */
export function leftWords({ numberless, where, areas }: FiguresLeft): string[] {
  return [
    numberless > 0 ? `${counted(numberless, "cell")} without a number left out` : "",
    where > 0 ? `${counted(where, "row")} left out by --where` : "",
    areas.length > 0 ? `left out, no known area: ${areas.join(", ")}` : "",
  ].filter((note) => note !== "");
}

function isEarly({ kind }: FigureProblem): boolean {
  return kind === "early";
}

/** A file of several series has two rows for every figure: said once for each column that tells them apart. */
function twiceLines(problems: readonly FigureProblem[], row: string): string[] {
  const groups = groupRows(problems, (one) => (one.kind === "twice" && one.differs?.column) || problemWords(one, row));
  return [...groups.values()].map(([first, ...more]) => {
    const line = first === undefined ? "" : problemWords(first, row);
    return more.length === 0 ? line : line.replace(/: choose/, `, and so are ${more.length} more: choose`);
  });
}

function problemWords(problem: FigureProblem, row: string): string {
  switch (problem.kind) {
    case "two-ways":
      return `Numbers such as "${problem.cell}" can be read in two ways: give --decimal . or --decimal ,`;
    case "no-number":
      return `${row} ${problem.line}: "${problem.cell}" is no number with decimal "${problem.sign}"`;
    case "no-period": {
      const slashed = isSlashedDay(problem.cell) ? ": give --date-order dmy or --date-order mdy" : "";
      return `${row} ${problem.line}: "${problem.cell}" is no year, quarter, month or day${slashed}`;
    }
    case "twice": {
      const { line, other, area, period, differs } = problem;
      const hint =
        differs === null ? "" : `: choose a series, for example --where "${differs.column}=${differs.value}"`;
      return `${row}s ${other} and ${line} are both of ${area} ${period}${hint}`;
    }
    case "unknown-area": {
      const { cell, lines, near } = problem;
      const where = lines.length > SHOWN ? `${lines.slice(0, SHOWN).join(", ")} …` : lines.join(", ");
      const hint = areaHint(near);
      return `"${cell}" (${row} ${where}) is no known area${hint === "" ? "" : `; ${hint}`}`;
    }
    case "early": {
      const isOne = problem.count === 1;
      return `${isOne ? "1 figure is of a period that ends" : `${problem.count} figures are of periods that end`} after the publication (${problem.period}): ${isOne ? "it" : "they"} cannot be ${isOne ? "an outcome" : "outcomes"}. Give --forecast-from PERIOD or --status F`;
    }
  }
}
