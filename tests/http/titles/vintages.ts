import { agrees, Findings, group, match, n, valuesOf, type Row } from "./numbers.ts";

const NEWEST = `the newest (?<what>outcome|estimate) is ${n("last")}[^(;]* \\((?<who>[^;()]+), (?<day>[^,;()]+)\\)(?:, a later estimate ${n("later")}[^(;]* \\((?<by>[^;()]+), (?<on>[^,;()]+)\\))?`;
const RANGE = new RegExp(
  `(?<estimates>With estimates, )?[tT]he sources’ newest editions give ${n("least")}[^;]*? to ${n("most")}`,
);

/**
 * "Forecasts of … ran from N to N; the newest outcome is N (who, day)", and below the chart "With estimates, the sources’ newest editions give N
 * to N": the forecasts' ends, the newest figure that was counted (an estimate only where none was), and the ends of what
 * every source gave last.
 */
export function vintages(
  title: string,
  rows: readonly Row[],
  found: Findings,
  { howToRead }: { howToRead: string },
): void {
  const forecast = ` ran from ${n("low")}[^;]*? to ${n("high")}[^;]*?`;
  const pattern = `(?:Forecasts|Figures) of [^;]+ for [^\\s;]+(?:${forecast})?(?:; ${NEWEST})?`;
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
  range({ ...RANGE.exec(howToRead)?.groups, last: said.last }, past, found);
}

type Said = Record<string, string | undefined>;

function newest(said: Said, past: readonly Row[], found: Findings): void {
  const counted = past.filter(({ status }) => status === "A" || status === "P");
  const others = counted.length > 0 ? counted : past;
  if (others.length === 0) return found.same("newest outcome", said.last, undefined);
  found.same("kind of the newest figure", said.what, counted.length > 0 ? "outcome" : "estimate");
  if (counted.length > 0) laterEstimate(said, counted, past, found);
  // Of one day any may be called the newest.
  const last = lastOf(others);
  const named = last.filter(({ series, at }) => series === said.who && at === said.day);
  if (!named.some(({ value }) => agrees(said.last ?? "", Number(value))))
    found.problems.push(`newest: the title says ${said.last} (${said.who}, ${said.day}), the extract ${told(last)}`);
}

/** An estimate that came after the outcome is said with its source; the newest of them. */
function laterEstimate(said: Said, counted: readonly Row[], past: readonly Row[], found: Findings): void {
  const end = lastOf(counted).map(({ published_on: day = "" }) => endOf(day))[0] ?? "";
  const after = past.filter(({ status, published_on: day = "" }) => status === "E" && endOf(day) > end);
  if (said.later === undefined) return found.same("a later estimate", undefined, after[0]?.value);
  const named = past.filter(({ status, series, at }) => status === "E" && series === said.by && at === said.on);
  if (!named.some(({ value }) => agrees(said.later ?? "", Number(value))))
    found.problems.push(
      `later estimate: the title says ${said.later} (${said.by}, ${said.on}), the extract ${told(named)}`,
    );
}

function range(said: Said, past: readonly Row[], found: Findings): void {
  const newestOf = [...group(past, "series").values()].flatMap((own) => lastOf(own).slice(-1));
  const values = valuesOf(newestOf);
  if (said.least !== undefined) {
    found.number("least of the newest", said.least, Math.min(...values));
    found.number("most of the newest", said.most, Math.max(...values));
    const estimates = newestOf.some(({ status }) => status === "E") ? "With estimates," : undefined;
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
