import { escaped, lastFigures, type Sums } from "./last-figures.ts";
import { Findings, group, match, n, NUMBER, sum, valuesOf, type Row } from "./numbers.ts";
import { vintages } from "./vintages.ts";

/** What a chart says of itself besides its rows: the codes of the areas that it names, and of groups, which it opens. */
export interface Asked extends Sums {
  areas: readonly string[];
  groups: ReadonlySet<string>;
  /** What stands below the chart. */
  howToRead: string;
}

type Tracer = (title: string, rows: readonly Row[], found: Findings, asked: Asked) => void;

const byArea: Tracer = (title, rows, found, { areas, groups }) => {
  const end = `(?:, above all (?<all>\\d+) others named|, below all (?<none>\\d+) others named|, below (?<below>\\d+)(?:, level with \\d+)? and above (?<above>\\d+) of the (?<of>\\d+) others named|, ${n("gap")}.* against (?<other>[^;]+))?(?:; (?<higher>\\d+|none) of (?<grey>\\d+) in grey (?:is|are) higher)?`;
  const said = match(
    title,
    `.+\\(.+?, .+?\\): (?<subject>.+?) ${n("value")}[^,]*? in (?<at>\\d{4}|[^,]+? \\d{4})${end}`,
    found,
  );
  const own = rows.find((row) => row.series === said.subject && row.at === said.at);
  found.number("figure", said.value, Number(own?.value));
  const known = rows.filter((row) => row.series === said.subject && row.status !== "F" && row.value);
  found.same("period", said.at, known.at(-1)?.at);
  const others = rows.filter(
    ({ area = "", at }) => at === said.at && areas.includes(area) && !groups.has(area) && area !== own?.area,
  );
  const above = others.filter(({ value }) => Number(value) > Number(own?.value)).length;
  const below = others.filter(({ value }) => Number(value) < Number(own?.value)).length;
  if (said.all !== undefined) found.same("above all", said.all, String(below === others.length ? below : NaN));
  if (said.none !== undefined) found.same("below all", said.none, String(above === others.length ? above : NaN));
  if (said.of !== undefined)
    found.same("places", `${said.below} ${said.above} ${said.of}`, `${above} ${below} ${others.length}`);
  if (said.gap !== undefined) found.number("gap", said.gap, Number(own?.value) - Number(others[0]?.value));
  // Grey lines are one series, whose points name their areas.
  const grey = rows.filter(
    ({ series = "", at = "", value }) =>
      series.endsWith("other areas") && (at === said.at || at.endsWith(`, ${said.at}`)) && value,
  );
  const higher = grey.filter(({ value }) => Number(value) > Number(own?.value)).length;
  found.same("in grey", said.grey ?? "0", String(grey.length));
  if (said.higher !== undefined) found.same("higher", said.higher, higher === 0 ? "none" : String(higher));
};

const forecastErrors: Tracer = (title, rows, found) => {
  const said = match(
    title,
    `${n("count")} forecasts? of .+ missed by ${n("mean")}.* on average; ${n("low")} were too low, ${n("high")} too high(?:, (?<right>\\d+) exactly right)?`,
    found,
  );
  const errors = valuesOf(rows);
  // Each error is its forecast less the outcome, which its note names.
  for (const { note = "", value } of rows) {
    const two = /^Forecast (?<forecast>[-\d.]+), outcome (?<outcome>[-\d.]+) /.exec(note)?.groups;
    const error = Number(two?.forecast) - Number(two?.outcome);
    if (!(Math.abs(error - Number(value)) < 0.001)) found.problems.push(`error: ${value}, but ${note}`);
  }
  found.number("forecasts", said.count, errors.length);
  found.number("mean", said.mean, sum(errors.map(Math.abs)) / errors.length);
  found.number("too low", said.low, errors.filter((error) => error < 0).length);
  found.number("too high", said.high, errors.filter((error) => error > 0).length);
  found.number("exactly right", said.right ?? "0", errors.filter((error) => error === 0).length);
};

const againstOutturn: Tracer = (title, rows, found) => {
  const said = match(
    title,
    `${n("below")} of ${n("count")} forecasts? of .+ (?:was|were) lower than the (?<what>outcome|estimate) of ${n("outcome")}.*`,
    found,
  );
  const forecasts = rows.filter(({ status }) => status === "F");
  const outcomes = rows.filter(({ status }) => status !== "F");
  const outcome = Number(outcomes[0]?.value);
  found.number("outcome", said.outcome, outcomes.length === 1 ? outcome : NaN);
  found.same("kind of the outcome", said.what, outcomes[0]?.status === "E" ? "estimate" : "outcome");
  found.number("forecasts", said.count, forecasts.length);
  // A range lies below where all of it does.
  const below = forecasts.filter(({ value, value_high: high }) => Number(value || high || Infinity) < outcome);
  found.number("lower", said.below, below.length);
};

const members: Tracer = (title, rows, found) => {
  if (title.includes("of a year's GDP")) {
    // The largest of several, or a single one.
    const said = match(title, `.+: (?:largest .+ in )?(?<area>[^:]+), ${n("share")} %.*`, found);
    if (!title.includes("largest")) found.number("areas", "1", group(rows, "area").size);
    const most = Math.max(...valuesOf(rows));
    found.number("share", said.share, most);
    return found.same("area", said.area, rows.find(({ value }) => Number(value) === most)?.area_name);
  }
  const alone = new RegExp(`, (.+) alone: (${NUMBER}).* from .+? to (.+)\\.$`).exec(title);
  if (alone) {
    const [own] = group(rows, "series").values();
    const values = valuesOf(own ?? []);
    found.same("area", alone[1], own?.[0]?.area_name);
    // A running total has its sum at its end.
    const isTotal = (own ?? []).some(({ at = "" }) => at.startsWith("to the end of"));
    found.number("total", alone[2], isTotal ? values.at(-1) : sum(values));
    return found.same("to", alone[3], own?.at(-1)?.at?.replace("to the end of ", ""));
  }
  const isRunning = title.includes("had added up to");
  const part = isRunning
    ? `by the end of (?<to>.+?); the largest part: (?<area>.+), ${n("part")}.*`
    : `from .+? to (?<to>.+?), of which (?<area>.+?) ${n("part")}.*`;
  const said = match(title, `.+(?:: | had added up to )${n("total")}.*? ${part}`, found);
  const amounts = [...group(rows, "series")].map(([series, own]) => {
    const values = valuesOf(own);
    return { series, amount: isRunning ? (values.at(-1) ?? 0) : sum(values) };
  });
  found.number("total", said.total, sum(amounts.map(({ amount }) => amount)));
  found.number(`part of ${said.area}`, said.part, amounts.find(({ series }) => series === said.area)?.amount);
  const named = amounts.filter(({ series }) => rows.some((row) => row.series === series && row.area_name === series));
  found.same("largest part", said.area, named.sort((a, b) => b.amount - a.amount)[0]?.series);
  const last = rows
    .map(({ period = "" }) => period.split("/").at(-1) ?? "")
    .sort()
    .at(-1);
  const at = rows.find(({ period = "" }) => period.split("/").at(-1) === last)?.at ?? "";
  if (!at.endsWith(said.to ?? "none")) found.problems.push(`to: the title says ${said.to}, the extract ${at}`);
};

const pairs: Tracer = (title, rows, found) => {
  const [only = "", ...others] = new Set(rows.map(({ area_name = "" }) => area_name));
  const alone = only !== "" && others.length === 0 && title.startsWith(only) ? "1" : undefined;
  const all = /^All (\d+) together/.exec(title)?.[1] ?? alone;
  if (all !== undefined) found.number("areas", all, group(rows, "area").size);
  // A single area is named first, and what follows is its own.
  const lone = all === undefined && !title.startsWith("Highest");
  if (lone) {
    found.number("areas", "1", group(rows, "area").size);
    found.same("area", /^(.+?)(?:, by the editions? of .+?)?: /.exec(title)?.[1], rows[0]?.area_name);
  }
  for (const [series, own] of group(rows, "series")) {
    const values = valuesOf(own);
    const bracketed = new RegExp(`(${NUMBER})[^,(]*? \\(${escaped(series)}\\)`).exec(title)?.[1];
    if ((lone || alone !== undefined) && bracketed !== undefined) {
      found.number(series, bracketed, sum(values));
      continue;
    }
    if (all !== undefined || lone) {
      found.number(`sum of ${series}`, new RegExp(`${escaped(series)} (${NUMBER})`).exec(title)?.[1], sum(values));
      continue;
    }
    const said = new RegExp(`(?:^Highest: |, | and )([^,]+), (${NUMBER})[^,]*? \\(${escaped(series)}\\)`).exec(title);
    found.number(`highest of ${series}`, said?.[2], Math.max(...values));
    const areas = own.filter(({ value }) => Number(value) === Math.max(...values)).map((row) => row.area_name ?? "");
    if (!areas.some((area) => said?.[1]?.endsWith(area)))
      found.problems.push(`highest of ${series}: ${areas.join(", ")}`);
  }
};

const panels: Tracer = (title, rows, found, asked) => {
  if (!/was the highest|^Highest:/.test(title)) return lastFigures(title, rows, found, asked);
  const shared = /^(?<at>.+) was the highest (?:month|point) for (?<some>\d+) of (?<all>\d+): /.exec(title)?.groups;
  const series = [...group(rows, "series")];
  const most = (own: readonly Row[]): number => Math.max(...valuesOf(own));
  if (shared) found.number("of", shared.all, series.filter(([, own]) => most(own) > 0).length);
  let named = 0;
  for (const [name, own] of series) {
    const said = new RegExp(`${escaped(name)}(?: (?:in|on) (?<at>[^(]+?))? \\((?<value>${NUMBER})\\)`).exec(
      title,
    )?.groups;
    if (!said) continue;
    named += 1;
    found.number(`highest of ${name}`, said.value, most(own));
    const days = own.filter(({ value }) => Number(value) === most(own)).map(({ at }) => at ?? "");
    const day = said.at ?? shared?.at ?? "";
    if (!days.includes(day)) found.problems.push(`highest of ${name}: ${days.join(", ")}, not ${day}`);
  }
  if (shared) found.number("some", shared.some, named);
  if (named === 0) found.problems.push(`not understood: ${title}`);
};

const releases: Tracer = (title, rows, found) => {
  const series = [...group(rows, "series")];
  const said = /^.+? (to the end of [A-Z][a-z]+ \d{4}): /.exec(title);
  const named = series.filter(([name]) => new RegExp(`${NUMBER}(?: \\w+)? in ${escaped(name)}[,.]`).test(title));
  if (!said || named.length !== 2) found.problems.push(`not understood: ${title}`);
  for (const [name, own] of named) {
    const value = new RegExp(`(${NUMBER})(?: \\w+)? in ${escaped(name)}[,.]`).exec(title)?.[1];
    found.number(name, value, Number(own.find(({ at }) => at === said?.[1])?.value));
  }
};

const events: Tracer = (title, rows, found) => {
  const first = /^First after “(.+)” \((.+?)\): (.+?)(?:,|, all on) (\d+ \w+ \d{4})\.$/.exec(title);
  const days = rows.map(({ period = "" }) => period.slice(0, 10)).sort();
  if (!first) {
    const said = match(
      title,
      `${n("count")} events?, (?<from>.+?) to (?<to>.+?)(?:, the most frequent kind: (?<kind>.+) \\(${n("most")}\\))?`,
      found,
    );
    found.number("events", said.count, rows.length);
    found.same("from", iso(said.from), days[0]);
    found.same("to", iso(said.to), days.at(-1));
    if (said.kind === undefined) return;
    const sizes = [...group(rows, "series")].map(([series, own]) => ({ series, size: own.length }));
    found.number("most", said.most, Math.max(...sizes.map(({ size }) => size)));
    return found.number(
      said.kind,
      said.most,
      sizes.find(({ series }) => series.toLowerCase() === said.kind?.toLowerCase())?.size,
    );
  }
  const [, , baseDay, titles = "", day] = first;
  const base = iso(baseDay);
  const after = days.filter((one) => one > base)[0];
  found.same("first day", iso(day), after);
  const told = rows.filter(({ period = "" }) => period.slice(0, 10) === after);
  const timed = told.every(({ period = "" }) => period.includes("T"));
  const earliest = told.map(({ period = "" }) => period).sort()[0];
  const expected = told
    .filter(({ period }) => !timed || period === earliest)
    .map(({ at = "" }) => at.replace(/, [^,]+$/, ""));
  found.same("first", titles.split("; ").sort().join("; "), expected.sort().join("; "));
  // How far each event lies from the base event is said in its note.
  const noted = /^(\d+) days? after/.exec(told[0]?.note ?? "")?.[1];
  found.number("days after", noted, (Date.parse(after ?? "") - Date.parse(base)) / 86_400_000);
};

function iso(written = ""): string {
  const day = new Date(`${written} UTC`);
  return Number.isNaN(day.getTime()) ? written : day.toISOString().slice(0, 10);
}

/** How the title of each template is read and worked out again. */
export const TRACERS: Readonly<Record<string, Tracer>> = {
  vintages,
  "by-area": byArea,
  "forecast-errors": forecastErrors,
  "forecasts-against-outturn": againstOutturn,
  indicators: lastFigures,
  members,
  pairs,
  panels,
  releases,
  events,
};
