/** How the cells of a column are written, as the Table Schema standard (version 2) says it, and what they are in this application. */
import { canonicalDate, dateWords } from "./date-formats.ts";
import { isInteger, isNumber } from "../numbers.ts";

/** Types of the standard, each read as one of the application's five. */
export const KINDS = {
  string: "string",
  number: "number",
  integer: "integer",
  boolean: "boolean",
  date: "date",
  time: "string",
  datetime: "string",
  year: "integer",
  yearmonth: "string",
  duration: "string",
  geopoint: "string",
  geojson: "string",
  object: "string",
  array: "string",
  list: "string",
  any: "string",
} as const;

export type Kind = keyof typeof KINDS;

export interface CellRules {
  kind: Kind;
  /** Of days and times: `default`, `any`, or a pattern as strptime has it (`%d/%m/%Y`). */
  format?: string;
  /** Texts that stand for "no value"; the empty cell always does. */
  missing?: string[];
  decimalChar?: string;
  groupChar?: string;
  /** false: digits with something around them (10 %, €35). */
  bareNumber?: boolean;
  trueValues?: string[];
  falseValues?: string[];
}

export const TRUE_VALUES = ["true", "True", "TRUE", "1"];
export const FALSE_VALUES = ["false", "False", "FALSE", "0"];

/**
 * A cell as the application writes it: numbers with a point and no separators, days as YYYY-MM-DD, true or false, "" where there is
 * no value. What cannot be read so comes back as it stands, for the column's check to complain of.
 */
export type CanonicalCell = (cell: string) => string;

/** Compiles the rules; null where cells are taken as they stand. */
export function compileCells(rules: CellRules | undefined): CanonicalCell | null {
  if (rules === undefined) return null;
  const missing = new Set(rules.missing ?? []);
  missing.delete("");
  const read = readerOf(rules);
  if (read === null && missing.size === 0) return null;
  return (cell) => (cell === "" || missing.has(cell) ? "" : read === null ? cell : read(cell));
}

function readerOf(rules: CellRules): CanonicalCell | null {
  switch (rules.kind) {
    case "number":
      return (cell) => (isPlain(rules) && isNumber(cell) ? cell : (canonicalNumber(cell, rules) ?? cell));
    case "integer":
    case "year":
      return (cell) => (isPlain(rules) && isInteger(cell) ? cell : (canonicalInteger(cell, rules) ?? cell));
    case "boolean":
      return booleans(rules);
    case "date":
    case "datetime":
    case "time": {
      const { kind, format = "default" } = rules;
      return (cell) => canonicalDate(cell, kind, format) ?? cell;
    }
    default:
      return null;
  }
}

function isPlain({ decimalChar = ".", groupChar = "" }: CellRules): boolean {
  return decimalChar === "." && groupChar !== ".";
}

function booleans({ trueValues = TRUE_VALUES, falseValues = FALSE_VALUES }: CellRules): CanonicalCell {
  const values = new Map([...falseValues.map((one) => [one, "false"]), ...trueValues.map((one) => [one, "true"])] as [
    string,
    string,
  ][]);
  return (cell) => values.get(cell) ?? cell;
}

/** Spaces of every kind that stand between groups of digits. */
const SPACE = /[\u0020\u00a0\u2009\u202f]/gu;

/** A number of the standard's lexical form, as this application writes it; null for what is none. */
function canonicalNumber(cell: string, rules: CellRules): string | null {
  const { decimalChar = ".", groupChar = "", bareNumber = true } = rules;
  let text = cell.trim();
  if (text === "NaN") return "";
  if (!bareNumber) text = stripped(text, decimalChar);
  if (groupChar !== "") text = groupChar === " " ? text.replace(SPACE, "") : text.replaceAll(groupChar, "");
  if (decimalChar !== ".") {
    if (text.includes(".")) return null;
    text = text.replace(decimalChar, ".");
  }
  const [, sign = "", whole = "", fraction = "", exponent = ""] =
    /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (whole === "" && fraction === "") return null;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  const made = `${sign === "-" ? "-" : ""}${digits}${fraction === "" ? "" : `.${fraction}`}${exponent === "" ? "" : `e${exponent}`}`;
  return isNumber(made) ? made : null;
}

function canonicalInteger(cell: string, { groupChar = "", bareNumber = true, kind }: CellRules): string | null {
  let text = cell.trim();
  if (!bareNumber) text = stripped(text, "");
  if (groupChar !== "") text = groupChar === " " ? text.replace(SPACE, "") : text.replaceAll(groupChar, "");
  const [, sign = "", digits = ""] = /^([+-]?)(\d+)$/.exec(text) ?? [];
  if (digits === "") return null;
  const made = `${sign === "-" ? "-" : ""}${kind === "year" ? digits : digits.replace(/^0+(?=\d)/, "")}`;
  return isInteger(made) ? made : null;
}

/** Without what stands before and behind the number: "€ -35.5" is -35.5. */
function stripped(text: string, decimalChar: string): string {
  const first = text.search(/\d/u);
  if (first < 0) return text;
  const before = text.slice(0, first);
  const start = decimalChar !== "" && before.endsWith(decimalChar) ? first - decimalChar.length : first;
  const last = /\d(?!.*\d)/u.exec(text)?.index ?? text.length;
  const sign = /-\s*[^\d-]*$/u.test(before) ? "-" : "";
  return sign + text.slice(start, last + 1);
}

/** What a cell of the column must look like, in words; "" where the type alone says it. */
export function cellWords(rules: CellRules): string {
  const { decimalChar, groupChar, trueValues, falseValues } = rules;
  if (rules.kind === "boolean" && (trueValues || falseValues)) {
    return `one of ${[...(trueValues ?? TRUE_VALUES), ...(falseValues ?? FALSE_VALUES)].join(", ")}`;
  }
  if (rules.kind === "date" || rules.kind === "datetime" || rules.kind === "time")
    return dateWords(rules.kind, rules.format ?? "default");
  if (decimalChar !== undefined || groupChar !== undefined) {
    return `a number with “${decimalChar ?? "."}” before decimals${groupChar ? ` and “${groupChar}” between thousands` : ""}`;
  }
  return "";
}
