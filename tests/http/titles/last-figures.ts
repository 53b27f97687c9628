import { Findings, group, NUMBER, type Row } from "./numbers.ts";

/** What the charts' own rows do not say of them. */
export interface Sums {
  /** Whether each figure adds up all before it. */
  isRunning: boolean;
  /** Publications that leave things out. */
  partial: ReadonlySet<string>;
}

/**
 * "Noun: series highest N (day), last N (day); series N (day)": each series' newest figure that is no forecast, and its
 * highest up to then. "At least" stands before the running sum of what leaves things out, and before nothing else. What is left of the title once its figures are taken out must hold no number.
 */
export function lastFigures(title: string, rows: readonly Row[], found: Findings, sums: Sums): void {
  if (title.startsWith("Added up, ")) return addedUp(title, rows, found);
  let rest = title;
  const series = [...group(rows, "series")].sort(([a], [b]) => b.length - a.length);
  for (const [name, own] of series) {
    const label = name === "" ? "^[^:]*" : escaped(name);
    const figure = `(?<high>${NUMBER})[^(;]*\\((?<highDay>[^)]+)\\), last (?:known )?`;
    const said = new RegExp(
      `${label}[:,]? (?:highest ${figure})?(?<floor>at least )?(?<value>${NUMBER})[^(]*?\\((?<day>[^)]+)\\)`,
    ).exec(title);
    if (!said?.groups) continue;
    const { high, highDay, floor, value, day } = said.groups;
    const known = [...own].sort(byPeriod).filter((row) => row.value);
    const last = known.findLast(({ status }) => status !== "F") ?? known.at(-1);
    found.number(`last of ${name}`, value, Number(last?.value));
    found.same(`day of the last of ${name}`, day, last?.at);
    const isFloor = sums.isRunning && own.some(({ publication = "" }) => sums.partial.has(publication));
    found.same(`floor of ${name}`, floor?.trim(), isFloor ? "at least" : undefined);
    if (high !== undefined) {
      const before = known.slice(0, last ? known.indexOf(last) + 1 : 0);
      const most = Math.max(...before.map((row) => Number(row.value)));
      found.number(`highest of ${name}`, high, most);
      const days = before.filter((row) => Number(row.value) === most).map(({ at }) => at);
      if (!days.includes(highDay ?? ""))
        found.problems.push(`highest of ${name}: on ${days.join(", ")}, not ${highDay}`);
      if (most <= Number(last?.value)) found.problems.push(`${name}: its last is its highest`);
    }
    rest = rest.replace(new RegExp(`${label}[:,]? (?:highest ${figure})?(?:at least )?${NUMBER}`), "");
  }
  // Days stand in brackets, and were compared above.
  const left = new RegExp(`${NUMBER}|at least`).exec(rest.replace(/\([^)]*\)/g, ""));
  if (left || rest === title) found.problems.push(`not traced: ${rest}`);
}

/** "Added up, first to last: series N; series N": what piled bars add up to, the largest first. */
function addedUp(title: string, rows: readonly Row[], found: Findings): void {
  const known = [...rows].filter((row) => row.value).sort(byPeriod);
  const span = /^Added up, (.+?): /.exec(title)?.[1];
  found.same("span", span, `${known[0]?.at} to ${known.at(-1)?.at}`);
  const sums = [...group(rows, "series")].map(([name, own]) => ({
    name,
    said: new RegExp(`${escaped(name)} (${NUMBER})`).exec(title)?.[1],
    sum: own.reduce((total, { value = "" }) => total + Number(value), 0),
    at: title.indexOf(name),
  }));
  for (const { name, said, sum } of sums.filter(({ said }) => said !== undefined))
    found.number(`sum of ${name}`, said, sum);
  const named = sums.filter(({ said }) => said !== undefined).sort((a, b) => a.at - b.at);
  const largest = [...sums].sort((a, b) => b.sum - a.sum).slice(0, named.length);
  found.same("order", named.map(({ name }) => name).join("; "), largest.map(({ name }) => name).join("; "));
  if (named.length === 0) found.problems.push(`not traced: ${title}`);
}

function byPeriod(a: Row, b: Row): number {
  return endOf(a) < endOf(b) ? -1 : 1;
}

function endOf({ period = "" }: Row): string {
  return period.split("/").at(-1) ?? "";
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
