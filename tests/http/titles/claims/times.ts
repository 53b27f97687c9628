import { group, match, n, valuesOf, type Row } from "../numbers.ts";
import { TALLY, tally, type ClaimTracer } from "./asked.ts";

/** "The one source bears it out", and nothing else: whether it does is worked out again for every cell by tests/recompute. */
export const tallyAlone: ClaimTracer = (title, _rows, found, { verdict }) => {
  tally(match(title, TALLY, found), verdict, found);
};

/** "2 of 2 sources bear it out: changed by −46,289 km² to −45,621 km²": the mean after less the mean before, source by source. */
export const changes: ClaimTracer = (title, rows, found, { reading, verdict, listed }) => {
  const said = match(title, `${TALLY}(?:: changed by ${n("low")}[^:]*?(?: to ${n("high")}[^:]*)?)?`, found);
  tally(said, verdict, found);
  const differences = [...group(rows, "publication")].flatMap(([publication, own]) => {
    const isList = listed.has(publication);
    const lines = own.filter(({ series }) => series !== "Level compared");
    const levels = own.filter(({ series }) => series === "Level compared");
    const [before, after] = isOpen(reading)
      ? [Number(levels[0]?.value), Number(levels.at(-1)?.value)]
      : [meanOf(lines, reading.base_period ?? "", isList), meanOf(lines, reading.period ?? "", isList)];
    return before === undefined || after === undefined ? [] : [after - before];
  });
  found.number("smallest change", said.low, Math.min(...differences));
  found.number("largest change", said.high ?? said.low, Math.max(...differences));
};

/** Periods that end in the newest one known: which that is, only the levels drawn say. */
function isOpen({ period = "", base_period: base = "" }: Row): boolean {
  return period.endsWith("latest") || base.endsWith("latest");
}

function meanOf(rows: readonly Row[], window: string, isList: boolean): number | undefined {
  const [from = "", to = from] = window.split("/");
  const own = rows.filter(
    ({ period = "" }) => period === window || (period >= from && period.slice(0, to.length) <= to),
  );
  const values = valuesOf(own);
  const number = isList ? monthsOf(from, to) : values.length;
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / number;
}

/** Months from one to another, both counted: "2022-04", "2022-09" are 6; a year is twelve. */
function monthsOf(from: string, to: string): number {
  const at = (period: string, end: string) => {
    const [year, month] = (period.length === 4 ? `${period}-${end}` : period).split("-");
    return Number(year) * 12 + Number(month);
  };
  return at(to, "12") - at(from, "01") + 1;
}

/** "…: 10 days from “…” to “…”", by the two events' days. */
export const days: ClaimTracer = (title, rows, found, { verdict }) => {
  const said = match(title, `${TALLY}: ${n("days")} days? from “(?<from>.+)” to “(?<to>.+)”`, found);
  tally(said, verdict, found);
  const [base, own] = ["Counted from", "The event claimed"].map((name) => rows.find(({ series }) => series === name));
  const apart = (Date.parse(dayOf(own)) - Date.parse(dayOf(base))) / 86_400_000;
  found.number("days", said.days, apart);
  if (!base?.at?.startsWith(said.from ?? "none")) found.problems.push(`from: ${said.from}, not ${base?.at}`);
  if (!own?.at?.startsWith(said.to ?? "none")) found.problems.push(`to: ${said.to}, not ${own?.at}`);
};

/** "…: 2 of 3 other events of the kind came before “…”, 1 on the same day", by the events' days. */
export const firsts: ClaimTracer = (title, rows, found, { verdict }) => {
  const before = "(?:no other event|(?<before>\\d+) of (?<all>\\d+) other events?) of the kind came before";
  const said = match(title, `${TALLY}: ${before} “(?<event>.+)”(?:, (?<same>\\d+) on the same day)?`, found);
  tally(said, verdict, found);
  const own = rows.find(({ series }) => series === "The event claimed");
  const rivals = rows.filter(({ series }) => series === "Other events of the kind");
  const earlier = rivals.filter((row) => dayOf(row) < dayOf(own)).length;
  const level = rivals.filter((row) => dayOf(row) === dayOf(own)).length;
  found.same("before", said.before, earlier === 0 ? undefined : String(earlier));
  if (said.all !== undefined) found.number("others", said.all, rivals.length);
  found.same("same day", said.same, level === 0 ? undefined : String(level));
  if (!own?.at?.startsWith(said.event ?? "none")) found.problems.push(`event: ${said.event}, not ${own?.at}`);
};

function dayOf(row: Row | undefined): string {
  return (row?.period ?? "").slice(0, 10);
}

const NOTHING = "No evidence";

/** What the chart of a verdict through time says: its first day, how often it turned, and what it is now, by the steps drawn. */
export const history: ClaimTracer = (title, rows, found) => {
  const turned = "The verdict turned (?:once, on|(?<times>\\d+) times, last on) (?<day>[^;]+); since then: (?<now>.+)";
  const steady = "First evidence on (?<first>[^;]+); since then unchanged: (?<still>.+)";
  const said = match(title, `(?:${turned}|${steady}|(?<never>No evidence on any day))`, found);
  const words = rows.map(({ value = "" }) => value);
  // The first figures are no turn: there was nothing to turn from.
  const turns = rows.filter((_, at) => at > 0 && words[at] !== words[at - 1] && words[at - 1] !== NOTHING);
  const first = rows.find(({ value }) => value !== NOTHING);
  if (turns.length === 0) {
    found.same("first evidence", said.first, first?.at);
    return found.same(
      "verdict",
      said.never === undefined ? said.still : undefined,
      first && words.at(-1)?.toLowerCase(),
    );
  }
  found.same("turns", said.day === undefined ? "none" : (said.times ?? "1"), String(turns.length));
  found.same("last turn", said.day, turns.at(-1)?.at);
  found.same("verdict", said.now, words.at(-1)?.toLowerCase());
};
