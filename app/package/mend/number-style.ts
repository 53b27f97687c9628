/** Which way of writing numbers a column keeps: found only where all of its cells allow a single reading. */
import { isNumber } from "../numbers.ts";

interface Style {
  group: string;
  decimal: string;
}

const STYLES: Style[] = [",", " ", "'", ""].map((group) => ({ group, decimal: "." }));
STYLES.push(...[".", " ", "'", ""].map((group) => ({ group, decimal: "," })));

/** Spaces that stand between groups of digits, the apostrophe and the minus of typography. */
function plain(cell: string): string {
  return cell
    .replace(/[\u00a0\u2009\u202f]/gu, " ")
    .replace(/\u2019/gu, "'")
    .replace(/^\u2212/u, "-");
}

/** The number of a cell in this style, as the application writes it; null where it is none. */
function readAs(cell: string, { group, decimal }: Style): string | null {
  const text = plain(cell);
  const comma = decimal === "," ? "," : String.raw`\.`;
  const grouped = group === "" ? "" : `|[1-9]\\d{0,2}(?:${group === "." ? String.raw`\.` : group}\\d{3})+`;
  const [, sign = "", whole, fraction = "", exponent = ""] =
    new RegExp(`^(-?)(\\d+${grouped})(?:${comma}(\\d+))?([eE][+-]?\\d+)?$`, "u").exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = group === "" ? whole : whole.replaceAll(group, "");
  const made = `${sign}${digits}${fraction === "" ? "" : `.${fraction}`}${exponent}`;
  return isNumber(made) ? made : null;
}

/** The numbers that a cell can be read as, by all ways of writing them. */
export function readingsOf(cell: string): string[] {
  return [...new Set(STYLES.map((style) => readAs(cell, style)).filter((one) => one !== null))];
}

/**
 * The column's cells in the application's way of writing. null: they are so already, no style reads all of them, or two styles
 * read one of them as different numbers (1,234 alone may be a thousand or one and a bit). A cell that is a number as it stands
 * never becomes another one.
 */
export function plainNumbers(cells: readonly string[]): Map<string, string> | null {
  const distinct = [...new Set(cells)].filter((cell) => cell !== "");
  if (distinct.every(isNumber)) return null;
  let found: Map<string, string> | null = null;
  for (const style of STYLES) {
    const read = new Map(distinct.map((cell) => [cell, readAs(cell, style)]));
    if ([...read.values()].includes(null)) continue;
    const numbers = read as Map<string, string>;
    if (distinct.some((cell) => isNumber(cell) && numbers.get(cell) !== cell)) return null;
    const first = found;
    if (first !== null && distinct.some((cell) => first.get(cell) !== numbers.get(cell))) return null;
    found = numbers;
  }
  return found !== null && isShown(found, distinct) ? found : null;
}

/** Where a cell can be read in two ways by itself, another that cannot has to show the sign between its thousands. */
function isShown(found: ReadonlyMap<string, string>, cells: readonly string[]): boolean {
  const open = cells.filter((cell) => !isNumber(cell) && readingsOf(cell).length > 1);
  const clear = cells.filter((cell) => !isNumber(cell) && readingsOf(cell).length === 1);
  const signsOf = (cell: string) => plain(cell).replace(/[\d-]/gu, "");
  const decimals = (cell: string) => (found.get(cell) ?? "").includes(".");
  return open.every((cell) =>
    clear.some((one) => signsOf(one).includes(signsOf(cell)) || (decimals(one) && decimals(cell))),
  );
}
