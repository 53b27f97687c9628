/** Periods as whole days: first and last day as numbers of days since 1970, so that nothing is compared as text. */
export type Step = "day" | "month" | "quarter" | "year";

export interface Period {
  written: string;
  first: number;
  last: number;
  /** Kind of the period, or of the two ends of an interval. */
  step: Step;
  isInterval: boolean;
}

const DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** A period as ISO 8601 writes it; null for anything else. Of a moment within a day, that day. */
export function periodOf(written: string): Period | null {
  const [from = "", to] = written.split("/");
  const start = single(from);
  if (to === undefined || !start) return start;
  const end = single(to);
  if (!end || end.step !== start.step) return null;
  return { written, first: start.first, last: end.last, step: start.step, isInterval: true };
}

function single(written: string): Period | null {
  const parts = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2})(?:T.*)?)?))?$/.exec(written);
  if (!parts) return null;
  const [year, quarter, month, day] = parts.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  if (day) return make(written, "day", dayNumber(year ?? 0, month ?? 0, day));
  if (month) return make(written, "month", (year ?? 0) * 12 + month - 1);
  if (quarter) return make(written, "quarter", (year ?? 0) * 4 + quarter - 1);
  return make(written, "year", year ?? 0);
}

function make(written: string, step: Step, count: number): Period {
  const first = firstDay(step, count);
  return { written, first, last: firstDay(step, count + 1) - 1, step, isInterval: false };
}

/** Years, quarters and months are counted from the year 0, days from 1970. */
function firstDay(step: Step, count: number): number {
  if (step === "day") return count;
  const months = step === "month" ? count : step === "quarter" ? count * 3 : count * 12;
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, 1);
}

function countOf(step: Step, day: number): number {
  const date = new Date(day * DAY);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return { day, month, quarter: Math.floor(month / 3), year: date.getUTCFullYear() }[step];
}

function write(step: Step, count: number): string {
  if (step === "day") return new Date(count * DAY).toISOString().slice(0, 10);
  if (step === "year") return String(count).padStart(4, "0");
  const perYear = step === "month" ? 12 : 4;
  const year = String(Math.floor(count / perYear)).padStart(4, "0");
  const place = (count % perYear) + 1;
  return step === "month" ? `${year}-${String(place).padStart(2, "0")}` : `${year}-Q${place}`;
}

/** The periods of a kind that lie between two days or reach into them, in order. */
export function stepsBetween(step: Step, first: number, last: number): Period[] {
  const steps: Period[] = [];
  for (let count = countOf(step, first); count <= countOf(step, last); count += 1) {
    steps.push(make(write(step, count), step, count));
  }
  return steps;
}

/** The periods that an interval runs through, in the kind in which it is written; any other period itself. */
export function stepsOf(period: Period): Period[] {
  return period.isInterval ? stepsBetween(period.step, period.first, period.last) : [period];
}
