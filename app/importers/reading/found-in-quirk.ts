const FIRST_HALF = "stored copy of a public repository file";
const SECOND_HALF = " repository not named";

/**
 * The hand-made sheets have a column that says where a figure was found. Its wording was edited after the sheets were
 * made, and in places the new wording, "stored copy of a public repository file, repository not named", was put in
 * without quotes, so that the row has one cell too many. Joins exactly these two cells again.
 * @returns the row with the cell restored; null for any other row (which is then refused)
 */
export function rejoinFoundIn(cells: string[], header: readonly string[]): string[] | null {
  const at = cells.findIndex((cell, index) => cell.endsWith(FIRST_HALF) && cells[index + 1] === SECOND_HALF);
  if (cells.length !== header.length + 1 || at === -1) return null;
  return [...cells.slice(0, at), `${cells[at]},${cells[at + 1]}`, ...cells.slice(at + 2)];
}
