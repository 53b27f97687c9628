import { isMissing, numberText } from "../../tabular/cell-text.ts";
import type { Issue } from "../../package/issues.ts";
import { cellIssue, type Place } from "./located.ts";

/** `numberText` with a located issue for what is not a number (then ""). */
export function readNumber(cell: string, place: Place, issues: Issue[]): string {
  const text = numberText(cell);
  if (text !== null) return text;
  issues.push(cellIssue(place, "bad-number", cell, "Expected a number, or a mark for a missing one."));
  return "";
}

/** `readNumber` for counts: digits only, else a located issue. */
export function readInteger(cell: string, place: Place, issues: Issue[]): string {
  const text = readNumber(cell, place, issues);
  if (text === "" || /^-?\d+(\.0+)?$/.test(text)) return text.replace(/\.0+$/, "");
  issues.push(cellIssue(place, "bad-integer", cell, "Expected a whole number."));
  return "";
}

/** Applies a date parser, with a located issue for what it refuses (then ""). A missing cell gives "" without an issue. */
export function readPeriod(
  parse: (cell: string) => string | null,
  cell: string,
  place: Place,
  issues: Issue[],
): string {
  if (isMissing(cell)) return "";
  const period = parse(cell);
  if (period !== null) return period;
  issues.push(cellIssue(place, "bad-date", cell, "Expected a date or period in a form that this importer knows."));
  return "";
}
