/** The cells of a core column, written the way the product reads them, where what stands there has one meaning. */
import type { Field, Resource } from "../descriptor.ts";
import { plainNumbers } from "./number-style.ts";

/** Cell as it stands → cell as it is read; only those that differ. */
export type Rewritten = Map<string, string>;

/** Whether the column holds codes, numbers or days, in which spaces at the ends and unseen characters mean nothing. */
export function isCode(field: Field, resource: Resource): boolean {
  const { pattern, enum: choices } = field.constraints ?? {};
  const refers = resource.schema.foreignKeys?.some((key) => key.fields.includes(field.name)) ?? false;
  const isText = field.type === "string" && !pattern && !choices && !field.calendar && !field.references;
  return !isText || refers;
}

/** Mends the distinct cells of one column of codes. */
export function mendColumn(field: Field, cells: readonly string[]): Rewritten {
  const distinct = [...new Set(cells)];
  const bare = new Map(distinct.map((cell) => [cell, withoutUnseen(cell)]));
  const mend = menderOf(field, [...bare.values()]);
  const changed: Rewritten = new Map();
  for (const [cell, plain] of bare) {
    const mended = mend(plain);
    if (mended !== cell) changed.set(cell, mended);
  }
  return changed;
}

/** Spaces at the ends, and characters that take no room and are not seen. */
export function withoutUnseen(cell: string): string {
  return cell.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, "").trim();
}

function menderOf(field: Field, cells: readonly string[]): (cell: string) => string {
  if (field.type === "boolean") return (cell) => mendedBoolean(cell) ?? cell;
  if (field.type === "number" || field.type === "integer") {
    const numbers = plainNumbers(cells);
    return (cell) => numbers?.get(cell) ?? cell;
  }
  const choices = field.constraints?.enum;
  if (choices) {
    const byCase = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
    // Choices that differ by case alone are told apart as they stand.
    return (cell) => (byCase.size === choices.length ? (byCase.get(cell.toLowerCase()) ?? cell) : cell);
  }
  return field.type === "date" || field.calendar ? mendedDate : (cell) => cell;
}

/** A day or period that is written with other signs and has one meaning, as the package writes it; any other as it is. */
export function mendedDate(cell: string): string {
  return period(day(cell));
}

/** Yes and no as people and spreadsheets of several languages write them. */
const BOOLEANS = new Map([
  ...words("true", "true t yes y 1 wahr ja vrai oui verdadero sí vero prawda tak истина да істина так waar"),
  ...words("false", "false f no n 0 falsch nein faux non falso fałsz nie ложь нет хибність ні onwaar nee"),
]);

/** What `check --fix` makes of a cell of true or false; undefined where that is not known. */
export function mendedBoolean(cell: string): string | undefined {
  return BOOLEANS.get(cell.trim().toLowerCase());
}

function words(value: string, ways: string): [string, string][] {
  return ways.split(" ").map((way) => [way, value]);
}

/** 2024-4-9: year, month and day in their order, without the zeros. */
function day(cell: string): string {
  const [, year, month = "", date = ""] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(cell) ?? [];
  return year === undefined ? cell : `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/** 2024 Q1, 2024Q1, Q1 2024, 2024M04 and 2024 M4. */
function period(cell: string): string {
  const [, before, quarter, first, last, after] =
    /^(?:(\d{4})[ -]?[Qq]([1-4])|[Qq]([1-4])[ -]?(\d{4})|\d{4}[ -]?[Mm](\d{1,2}))$/u.exec(cell) ?? [];
  if (before && quarter) return `${before}-Q${quarter}`;
  if (first && last) return `${last}-Q${first}`;
  const month = Number(after);
  return month >= 1 && month <= 12 ? `${cell.slice(0, 4)}-${String(month).padStart(2, "0")}` : cell;
}
