import { agrees, Findings, group, match, n, valuesOf, type Row } from "./numbers.ts";

const NEWEST = `the newest (?<what>outcome|estimate) is ${n("last")}[^(;]* \\((?<who>[^;]+), (?<day>[^,;]+)\\)`;
const RANGE = `of all sources ${n("least")}[^;]*? to ${n("most")}[^;]*?(?<estimates> with estimates)?`;

/**
 * "Forecasts of … ran from N to N; the newest outcome is N (who, day), of all sources N to N
 * with estimates": the forecasts' ends, the newest figure that was counted (an estimate only where none was), and the ends of what
 * every source gave last.
 */
export function vintages(title: string, rows: readonly Row[], found: Findings): void {
  const forecast = ` ran from ${n("low")}[^;]*? to ${n("high")}[^;]*?`;
  const pattern = `(?:Forecasts|Figures) of [^;]+ for [^\\s;]+(?:${forecast})?(?:; ${NEWEST}(?:, ${RANGE})?)?`;
  const said = match(title, pattern, found);
  const forecasts = rows.filter(({ status }) => status === "F");
  const numbers = forecasts.flatMap(({ value, value_low: low, value_high: high }) =>
    [value, low, high].filter(Boolean).map(Number),
  );
  if (said.low !== undefined || numbers.length > 0) {
    found.number("lowest forecast", said.low, Math.min(...numbers));
    found.number("highest forecast", said.high, Math.max(...numbers));
  }
  const past = rows.filter(({ status, value }) => value && status !== "F");
  newest(said, past, found);
  range(said, past, found);
}

type Said = Record<string, string | undefined>;

function newest(said: Said, past: readonly Row[], found: Findings): void {
  const counted = past.filter(({ status }) => status === "A" || status === "P");
  const others = counted.length > 0 ? counted : past;
  if (others.length === 0) return found.same("newest outcome", said.last, undefined);
  found.same("kind of the newest figure", said.what, counted.length > 0 ? "outcome" : "estimate");
  // Of one day any may be called the newest.
  const last = lastOf(others);
  const named = last.filter(({ series, at }) => series === said.who && at === said.day);
  if (!named.some(({ value }) => agrees(said.last ?? "", Number(value))))
    found.problems.push(`newest: the title says ${said.last} (${said.who}, ${said.day}), the extract ${told(last)}`);
}

function range(said: Said, past: readonly Row[], found: Findings): void {
  const newestOf = [...group(past, "series").values()].flatMap((own) => lastOf(own).slice(-1));
  const values = valuesOf(newestOf);
  if (said.least !== undefined) {
    found.number("least of the newest", said.least, Math.min(...values));
    found.number("most of the newest", said.most, Math.max(...values));
    const estimates = newestOf.some(({ status }) => status === "E") ? "with estimates" : undefined;
    found.same("estimates among the newest", said.estimates?.trim(), estimates);
  } else if (!values.every((value) => agrees(said.last ?? "", value)))
    found.problems.push(`the title says ${said.last} alone, the sources’ newest editions ${values.join(", ")}`);
}

/** Those published last. */
function lastOf(rows: readonly Row[]): Row[] {
  const days = rows.map(({ published_on: day = "" }) => endOf(day)).sort();
  return rows.filter(({ published_on: day = "" }) => endOf(day) === days.at(-1));
}

/** A month or a year is over with its last day. */
function endOf(day: string): string {
  return day + "9999-12-31".slice(day.length);
}

function told(rows: readonly Row[]): string {
  return rows.map(({ value, series, at }) => `${value} (${series}, ${at})`).join(" or ");
}
