/** Days and times in the ways of the Table Schema standard: its default, `any`, and strptime patterns. */
import { granularityOf } from "../../domain/periods.ts";
import { MONTHS } from "./months.ts";

type TimeKind = "date" | "datetime" | "time";

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?$/u;

/**
 * The cell as 2024-04-16, 2024-04-16T09:30:00Z or 09:30:00; null where it is not of the format. `any` takes what has one meaning
 * only: year before month before day, or a month by name; 01/02/2024 is not guessed.
 */
export function canonicalDate(cell: string, kind: TimeKind, format: string): string | null {
  const text = cell.trim();
  if (format === "default") return standard(text, kind);
  if (format === "any") return standard(text, kind) ?? anyDay(text, kind);
  return byPattern(text, kind, format);
}

/** What the format asks for, with an example. */
export function dateWords(kind: TimeKind, format: string): string {
  const example = kind === "date" ? "2024-04-16" : kind === "time" ? "09:30:00" : "2024-04-16T09:30:00Z";
  const thing = kind === "date" ? "an existing day" : kind === "time" ? "a time" : "a day and time";
  if (format === "default") return `${thing} such as ${example}`;
  if (format === "any") return `${thing} with one meaning only, such as ${example} or 16 April 2024`;
  return `${thing} of the form ${format}`;
}

function standard(text: string, kind: TimeKind): string | null {
  if (kind === "time") return TIME.test(text) ? text : null;
  if (kind === "date") return granularityOf(text) === "day" ? text : null;
  const [day = "", time = ""] = text.split(/[T ]/u);
  return granularityOf(day) === "day" && TIME.test(time) ? `${day}T${time}` : null;
}

function anyDay(text: string, kind: TimeKind): string | null {
  if (kind === "time") return null;
  const kindOf = granularityOf(text);
  if (kind === "date" && (kindOf === "year" || kindOf === "month")) return text;
  const [, day = text, time = ""] = /^(.*?)(?:[T ](\d{2}:\d{2}.*))?$/u.exec(text) ?? [];
  const found = yearFirst(day) ?? monthNamed(day);
  if (found === null) return null;
  if (time === "") return kind === "date" ? found : null;
  return TIME.test(time) ? `${found}T${time}` : null;
}

function yearFirst(text: string): string | null {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? [];
  return existing(year, month, day);
}

function monthNamed(text: string): string | null {
  const match =
    /^(?<d>\d{1,2})\.?[ -](?<m>[A-Za-z]+)[ -](?<y>\d{4})$/u.exec(text) ??
    /^(?<m>[A-Za-z]+) (?<d>\d{1,2}),? (?<y>\d{4})$/u.exec(text);
  const { d = "", m = "", y = "" } = match?.groups ?? {};
  return existing(y, String(monthOf(m)), d);
}

/** 1 to 12; 0 for no month's name. */
function monthOf(name: string): number {
  const text = name.toLowerCase().replace(/\.$/u, "");
  return text.length < 3 ? 0 : MONTHS.findIndex((month) => month === text || month.slice(0, 3) === text) + 1;
}

function existing(year: string, month: string, day: string): string | null {
  if (year === "" || month === "" || day === "") return null;
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return granularityOf(text) === "day" ? text : null;
}

/** strptime's directives: what each matches, and which part of the date it is. */
const DIRECTIVES: Record<string, [pattern: string, part: string]> = {
  Y: [String.raw`\d{4}`, "year"],
  y: [String.raw`\d{2}`, "short"],
  m: [String.raw`\d{1,2}`, "month"],
  d: [String.raw`\d{1,2}`, "day"],
  e: [String.raw`\d{1,2}`, "day"],
  B: ["[A-Za-z]+", "name"],
  b: [String.raw`[A-Za-z]+\.?`, "name"],
  H: [String.raw`\d{1,2}`, "hour"],
  I: [String.raw`\d{1,2}`, "twelve"],
  p: ["[AaPp][Mm]", "half"],
  M: [String.raw`\d{1,2}`, "minute"],
  S: [String.raw`\d{1,2}`, "second"],
  f: [String.raw`\d{1,6}`, "fraction"],
  z: [String.raw`Z|[+-]\d{2}:?\d{2}`, "zone"],
};

const compiled = new Map<string, { pattern: RegExp; parts: string[] } | null>();

/** null: a directive that is not read. */
function compile(format: string): { pattern: RegExp; parts: string[] } | null {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const parts: string[] = [];
  let source = "";
  let isKnown = true;
  // `fmt:` in front is how version 0 of the standard marks a pattern.
  for (const [token] of format.replace(/^fmt:/u, "").matchAll(/%.|[^%]/gsu)) {
    const directive = DIRECTIVES[token.slice(1)];
    if (token === "%%") source += "%";
    else if (!token.startsWith("%")) source += token.replace(/[.*+?^${}()|[\]\\/-]/u, String.raw`\$&`);
    else if (directive === undefined) isKnown = false;
    else {
      source += `(${directive[0]})`;
      parts.push(directive[1]);
    }
  }
  const made = isKnown ? { pattern: new RegExp(`^${source}$`, "u"), parts } : null;
  compiled.set(format, made);
  return made;
}

/** Whether the format is one that cells can be read by. */
export function isDateFormat(format: string): boolean {
  return format === "default" || format === "any" || (format.includes("%") && compile(format) !== null);
}

function byPattern(text: string, kind: TimeKind, format: string): string | null {
  const made = compile(format);
  const match = made?.pattern.exec(text);
  if (!made || !match) return null;
  const found = new Map(made.parts.map((part, index) => [part, match[index + 1] ?? ""]));
  const time = clock(found);
  if (kind === "time") return time !== null && TIME.test(time) ? time : null;
  const short = found.get("short");
  // Two digits of a year, as POSIX reads them: 69 to 99 are the last century.
  const year = short === undefined ? (found.get("year") ?? "") : `${Number(short) < 69 ? "20" : "19"}${short}`;
  const name = found.get("name");
  const month = name === undefined ? (found.get("month") ?? "") : String(monthOf(name));
  const day = existing(year, month, found.get("day") ?? (kind === "date" ? "" : "1"));
  if (kind === "date") return day;
  return day !== null && time !== null && TIME.test(time) ? `${day}T${time}` : null;
}

function clock(found: ReadonlyMap<string, string>): string | null {
  const twelve = found.get("twelve");
  const half = (found.get("half") ?? "").toLowerCase();
  const hour =
    twelve === undefined ? (found.get("hour") ?? "0") : String((Number(twelve) % 12) + (half === "pm" ? 12 : 0));
  const two = (text: string) => text.padStart(2, "0");
  const fraction = found.get("fraction");
  return `${two(hour)}:${two(found.get("minute") ?? "0")}:${two(found.get("second") ?? "0")}${fraction ? `.${fraction}` : ""}${found.get("zone") ?? ""}`;
}
