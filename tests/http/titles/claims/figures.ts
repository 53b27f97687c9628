import { group, match, n, valuesOf, type Row } from "../numbers.ts";
import { asFarAs, TALLY, tally, type ClaimTracer } from "./asked.ts";

const OUTCOMES = { Holds: "holds", Fails: "fails", Undetermined: "undetermined" } as const;

/** Sources by outcome, a row each, against the verdict's counts. */
const bySeries: ClaimTracer = (_title, rows, found, { verdict }) => {
  for (const [series, name] of Object.entries(OUTCOMES)) {
    const own = rows.filter((row) => row.series === series);
    found.same(series, String(own.length), String(verdict[name]));
  }
};

/** "1 of 11 sources bears it out: figures from 1.0 % to 3.2 %": the ends of the figures tried, ranges with both of theirs. */
export const figures: ClaimTracer = (title, rows, found, asked) => {
  const said = match(
    title,
    `${TALLY}: (?:figures from ${n("low")}[^:]*? to ${n("high")}[^:]*|${n("one")}[^:]*?)`,
    found,
  );
  tally(said, asked.verdict, found);
  bySeries(title, rows, found, asked);
  const tried = rows.filter(({ series = "" }) => series in OUTCOMES);
  const ends = tried.flatMap(({ value, value_low: low, value_high: high }) =>
    value ? [Number(value)] : [low, high].filter(Boolean).map(Number),
  );
  found.number("lowest", said.low ?? said.one, Math.min(...ends));
  found.number("highest", said.high ?? said.one, Math.max(...ends));
};

/** "The one source bears it out": multiples are in the rows, tried again. */
export const multiples: ClaimTracer = (title, rows, found, asked) => {
  tally(match(title, TALLY, found), asked.verdict, found);
  bySeries(title, rows, found, asked);
  const { operator = "", target = "" } = asked.reading;
  if (operator === "eq" || operator === "between") return;
  for (const { series, value } of rows) {
    if (!value || series === "Undetermined") continue;
    const limit = Number(target);
    const isStrict = operator === "gt" || operator === "lt";
    const bears = asFarAs(operator, Number(value) - limit, isStrict ? "" : "0");
    found.same(`multiple of ${value}`, series, bears ? "Holds" : "Fails");
  }
};

/** "2 of 3 sources bear it out: Russia against United States": each source's two figures, held against each other again. */
export const pairs: ClaimTracer = (title, rows, found, asked) => {
  const said = match(title, `${TALLY}: (?<subject>.+?) against (?<rival>.+)`, found);
  tally(said, asked.verdict, found);
  found.same("series", [...new Set(rows.map(({ series }) => series))].sort().join(), pairOf(said, rows));
  const { operator = "", target = "" } = asked.reading;
  const bearing = [...group(rows, "at").values()].filter((own) => {
    const [subject, rival] = [said.subject, said.rival].map((name) => own.find(({ series }) => series === name)?.value);
    return subject && rival && asFarAs(operator, Number(subject) - Number(rival), target);
  });
  found.same("sources whose figures bear it out", String(bearing.length), String(asked.verdict.holds));
};

/** The two names of a title, as far as there are rows: a source may lack one of the figures. */
function pairOf({ subject = "", rival = "" }: Record<string, string>, rows: readonly Row[]): string {
  return [subject, rival]
    .filter((name) => rows.some(({ series }) => series === name))
    .sort()
    .join();
}

/** "2 of 2 sources bear it out: totals from $1.9 bn to at least $1.9 bn": where each running sum ends. */
export const totals: ClaimTracer = (title, rows, found, { reading, verdict, partial, listed }) => {
  const one = `(?<floor>at least )?${n("one")}[^:]*?`;
  const several = `totals from (?<lowFloor>at least )?${n("low")}[^:]*? to (?<highFloor>at least )?${n("high")}[^:]*`;
  const said = match(title, `${TALLY}: (?:${several}|${one})`, found);
  tally(said, verdict, found);
  const runs = [
    ...group(
      rows.filter(({ panel = "" }) => panel === ""),
      "publication",
    ),
  ];
  const sums = runs.map(([publication, own]) => {
    const isFloor = partial.has(publication) || (!listed.has(publication) && stopsBefore(own, reading.period ?? ""));
    return { sum: valuesOf(own).at(-1) ?? NaN, isFloor };
  });
  sums.sort((a, b) => a.sum - b.sum);
  found.same("sources", String(sums.length), String(verdict.holds + verdict.fails + verdict.undetermined));
  const ends = [
    ["least", said.low ?? said.one, said.low === undefined ? said.floor : said.lowFloor, sums[0]],
    ["most", said.high ?? said.one, said.high === undefined ? said.floor : said.highFloor, sums.at(-1)],
  ] as const;
  for (const [what, written, floor, expected] of ends) {
    found.number(what, written, expected?.sum);
    found.same(`floor of the ${what}`, floor?.trim(), expected?.isFloor ? "at least" : undefined);
  }
  const parts = rows.filter(({ panel = "" }) => panel !== "");
  if (parts.length > 0 && parts.length < 20)
    found.number(
      "parts by area",
      said.one ?? said.high,
      valuesOf(parts).reduce((sum, value) => sum + value, 0),
    );
};

/** Whether a running sum ends in a month before the period that it is asked for does. */
function stopsBefore(rows: readonly Row[], period: string): boolean {
  const [last, end] = [rows.at(-1)?.period, period].map((one = "") => one.split("/").at(-1)?.slice(0, 7) ?? "");
  return last !== undefined && end !== undefined && end !== "latest" && last < end;
}
