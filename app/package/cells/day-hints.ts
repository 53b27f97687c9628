/** Days and periods that are not written as the package writes them: which one is meant, where it can be only one. */
import { endDay, granularityOf } from "../../domain/periods.ts";
import { MONTHS } from "./months.ts";

/** What to write for a day, month or year, or (where the column holds them) a period; "" where nothing can be said. */
export function dayHint(cell: string, isOfPeriods = false): string {
  const text = cell.trim();
  return (
    numbered(text) ||
    named(text) ||
    serial(text) ||
    (isOfPeriods ? ofPeriod(text) : "") ||
    impossible(text) ||
    plain(text)
  );
}

function write(day: string): string {
  return granularityOf(day) === null ? "" : `write ${day}`;
}

function iso(year: string, month: string | number, day?: string): string {
  // Two digits are of this century: articles and editions of the last one are not what is entered by hand.
  const whole = year.length === 2 ? `20${year}` : year;
  const parts = [whole, String(month).padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])];
  return parts.join("-");
}

/** 19/04/2024, 4/19/2024, 19.04.24. */
function numbered(text: string): string {
  const [, first, sign, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/u.exec(text) ?? [];
  if (!first || !second || !year) return "";
  // With points the day comes first wherever days are written so.
  const ways = [iso(year, second, first), ...(sign === "." ? [] : [iso(year, first, second)])];
  const days = [...new Set(ways)].filter((day) => granularityOf(day) !== null);
  if (days.length === 2) return `${days.join(" or ")}? Both can be meant: write the year first, then month and day`;
  return days.length === 1 ? `write ${days[0]}` : "write the year first, then month and day";
}

/** April 19, 2024; 19 April 2024; Apr 2024. */
function named(text: string): string {
  const [, early, word = "", late, year] =
    /^(?:(\d{1,2})\.?[\s-]+)?(\p{L}{3,})\.?[\s-]*(?:(\d{1,2}),?\s+)?(\d{4}|(?<=-)\d{2})$/u.exec(text) ?? [];
  if (year === undefined) return "";
  const month = MONTHS.findIndex((name) => name.startsWith(word.toLowerCase())) + 1;
  return month === 0 ? "" : write(iso(year, month, early ?? late));
}

const DAY = 86_400_000;

/** 45401: what a spreadsheet keeps of a day, counted from 30 December 1899 (ECMA-376 part 1, 18.17.4.1). */
function serial(text: string): string {
  if (!/^[2-6]\d{4}(?:\.\d+)?$/u.test(text)) return "";
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(text)) * DAY).toISOString().slice(0, 10);
  return `this is how a spreadsheet numbers days, ${day} if it counts from 1900: have the column shown as YYYY-MM-DD and save it anew`;
}

/** 2024-02-30, 2024-13. */
function impossible(text: string): string {
  const [, year, month = "", date] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(text) ?? [];
  if (year === undefined || granularityOf(text) !== null) return "";
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return `there is no month ${month}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `there is no ${Number(date)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}: the month has ${last} days`;
}

/** A year that runs over two, by the one in which it begins. */
function span(first: number): string {
  return `write the months from and to: ${first}-04/${first + 1}-03 for a year that begins in April`;
}

/** FY2024, 2024/25, 2024-25, H1 2024. */
function ofPeriod(text: string): string {
  // Of a year with one number, the number is most often that of its end.
  const [, one] = /^FY\s?'?(\d{4}|\d{2})$/iu.exec(text) ?? [];
  if (one !== undefined) return span((Number(one) % 100) + 2000 - 1);
  const [, begun, ended] = /^(?:FY\s?)?(\d{4})[/-](\d{2}|\d{4})$/iu.exec(text) ?? [];
  if (begun !== undefined && (Number(begun) + 1) % 100 === Number(ended) % 100) return span(Number(begun));
  const [, from, to] = /^(.+?)\s*(?:\/|\.\.|–| to )\s*(.+)$/iu.exec(text) ?? [];
  if (from !== undefined && to !== undefined && granularityOf(from) !== null && granularityOf(to) !== null)
    return endDay(from) > endDay(to) ? `${from} is after ${to}: the earlier one comes first` : write(`${from}/${to}`);
  if (/^\d{4}-?W\d{2}$/iu.test(text)) return "write the week's first and last day, with / between";
  const [, quarter, ofYear] = /^Q([1-4])[/.-](\d{4})$/iu.exec(text) ?? [];
  if (ofYear !== undefined) return write(`${ofYear}-Q${quarter}`);
  const [, number, inYear] = /^(\d{1,2})[./](\d{4})$/u.exec(text) ?? [];
  if (inYear !== undefined) return write(iso(inYear, number ?? ""));
  const [, half, year] = /^H([12])\s?(\d{4})$/iu.exec(text) ?? /^()(\d{4})[ -]?H[12]$/iu.exec(text) ?? [];
  if (year === undefined) return "";
  const isSecond = half === "2" || /H2$/iu.test(text);
  return `write ${isSecond ? `${year}-07/${year}-12` : `${year}-01/${year}-06`}`;
}

/** 20240419, 2024/04/19, 202404, 2024.0, and a day with a time behind it. */
function plain(text: string): string {
  const [, timed] = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}[\d:.]*(?:Z|[+-][\d:]+)?$/u.exec(text) ?? [];
  if (timed !== undefined) return write(timed);
  const [, ofMonth, month6] = /^(\d{4})(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  if (ofMonth !== undefined) return write(`${ofMonth}-${month6}`);
  const [, year, , month = "", date = ""] = /^(\d{4})([./]?)(\d{1,2})\2(\d{1,2})$/u.exec(text) ?? [];
  if (year !== undefined) return write(iso(year, month, date));
  const [, alone] = /^(\d{4})\.0*$/u.exec(text) ?? [];
  return alone === undefined ? "" : `write ${alone}`;
}
