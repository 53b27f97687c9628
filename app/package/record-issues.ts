import { howMany } from "./how-many.ts";
import { type Issue, issueAt, warningAt } from "./issues.ts";
import { inThousands } from "./limits.ts";

/** A record with too many or too few cells. */
export function wrongWidth(cells: readonly string[], width: number, file: string, line: number): Issue {
  const comma = cells.length > width ? `; ${commaWords(cells)}` : "";
  const expected = `${howMany(width, "cell")}, as the header has, not ${inThousands(cells.length)}${comma}`;
  return issueAt(file, line, "", cells.slice(0, 40).join(","), "wrong-width", expected);
}

/** Quotes of typography, which hold no cell together. */
const CURLED = /[\u201c-\u201f\u00ab\u00bb\u2018\u2019\u201a]/u;

/** What the comma too many may be of. */
function commaWords(cells: readonly string[]): string {
  const curled = cells.map((cell) => CURLED.exec(cell.trimStart().charAt(0))?.[0]).find((one) => one !== undefined);
  if (curled !== undefined)
    return `${curled} does not hold a cell together: a text with a comma in it stands in straight quotes, "…"`;
  return 'text with a comma in it stands in straight quotes, "…", and a number has a point';
}

/** One warning for all blank lines of a file. */
export function blankIssue(file: string, count: number): Issue {
  const found = count === 1 ? "1 blank line is" : `${count} blank lines are`;
  return warningAt(file, null, "", "", "blank-line", `no blank lines; ${found} left out`);
}
