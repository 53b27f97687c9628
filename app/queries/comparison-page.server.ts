import { comparisonQuery } from "../domain/scenario-place.ts";
import { MOST_VERSUS, SELECTION_PARAMETERS } from "../domain/carried-scenario.ts";
import { articleGrid, fullGrid, type Grid } from "../domain/grid.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { changeDrawing } from "../charts/cards/change-drawing.ts";
import { cardPicture, type CardPicture } from "../charts/cards/card-markup.ts";
import { chartContext } from "../wording/context.ts";
import { apartCounts, sharedCount, type Apart } from "../verdicts/comparison/apart.ts";
import { changesSentence } from "../verdicts/comparison/changes-sentence.ts";
import { isSettled, presentComparison, type ChangeRow } from "../verdicts/comparison/compare-view.ts";
import { scenarioWords } from "../verdicts/comparison/scenario-words.ts";
import { presentGrid } from "../verdicts/grid/grid-view.ts";
import { articleEvidenceFile } from "../paths.ts";
import type { OwnView } from "../own/trial/own-view.ts";
import { triedReadings } from "../own/trial/tried-readings.ts";
import { compareData, partnerOf, readingsOfArticle, type CompareData } from "./comparison.server.ts";
import { scenarioBuilder } from "./scenario-builder.server.ts";
import { scenarioBar } from "./scenario-bar.server.ts";
import { fullTallyWords, letterOf, sideLabel, type BarTally } from "../verdicts/bar/bar-view.ts";
import { localeOf } from "./asking/locale.server.ts";
import { scenarioQuery, spellingOf, statedQuery } from "./asking/scenario-choice.server.ts";

/** Everything that the compare page shows. */
export async function comparePage(request: Request) {
  const parameters = new URL(request.url).searchParams;
  const locale = localeOf(request);
  const data = await compareData(parameters);
  const { site, article, named: offered, chosen, all, onlyDiffering, grid, shown, pair } = data;
  const context = chartContext(site.catalog, site.package.descriptor.title ?? "");
  const [first, ...versus] = chosen;
  const stated = SELECTION_PARAMETERS.some((name) => (parameters.get(name) ?? "") !== "");
  const bar =
    first === undefined
      ? null
      : scenarioBar({ site, selection: { scenario: first, versus, stated }, parameters, article, locale });
  const spelled = chosen.map((one) => spellingOf(site.catalog, one));
  // A pair that the page chose itself is not named in the address that builds one's own: A is compared with that.
  const named = data.isFirstPair ? [] : spelled;
  const rest = restOf(data, parameters);
  const query = (some: readonly string[], ...more: [string, string][]) =>
    comparisonQuery(some, [...rest, ...more]).toString();
  const sides = chosen.map((one, index) => ({
    letter: letterOf(index),
    label: sideLabel(context, site.scenarios, one, locale),
    question: one.question,
    words: scenarioWords(context, one, locale),
    tally: fullTallyWords(talliesOf(grid, index)),
    isOwn: !site.scenarios.includes(one),
    without: query(spelled.filter((_, at) => at !== index)),
    change: query(spelled, ["build", letterOf(index)]),
    copy: query(index === 0 ? named : spelled, ["build", `copy-${letterOf(index)}`]),
    ...besideOne(spelled, index, [...rest, ...pairField(parameters)]),
  }));
  const partner = first !== undefined && chosen.length === 1 ? partnerOf(site, article.article, first, offered) : null;
  const queryOf = (one: Scenario) =>
    (stated ? statedQuery(site.catalog, one) : scenarioQuery(site.catalog, one, site.scenarios[0])).toString();
  const view = presentComparison({ context, base: site.base, grid: onlyDiffering ? shown : grid, sides, pair, locale });
  return {
    article: article.article,
    title: article.title,
    bar,
    sentence: changesSentence(view.counts, all ? "reading" : "claim"),
    view,
    own: ownView(data, sides),
    isFirstPair: data.isFirstPair && chosen.length > 1,
    partner: partner && { label: partner.label, query: query([...spelled, spellingOf(site.catalog, partner)]) },
    apart: apartWays(data, sides, (partner) =>
      partner === null
        ? query(spelled, ["readings", "all"])
        : query([spelled[pair[0]] ?? "", spellingOf(site.catalog, partner)]),
    ),
    charts: Object.fromEntries(view.rows.flatMap((row) => drawingOf(row, sides, pair, locale))),
    sides,
    pair: pair.map(letterOf) as [string, string],
    pairs: pairsOf(chosen).map(([a, b]) => ({
      letters: [letterOf(a), letterOf(b)] as [string, string],
      current: a === pair[0] && b === pair[1],
      query: query(spelled, ["pair", `${letterOf(a)}~${letterOf(b)}`]),
    })),
    swapped: query([...spelled.slice(0, 2).reverse(), ...spelled.slice(2)]),
    room: chosen.length <= MOST_VERSUS,
    build: query(named, ["build", "new"]),
    builder: scenarioBuilder(data, { parameters, spelled, rest }),
    /** Fields of the form that adds a named scenario, and those of the form that says which rows are shown. */
    stated: [...comparisonQuery(spelled, rest)] as [string, string][],
    scenarios: [
      ...comparisonQuery(
        spelled,
        rest.filter(([name]) => name === "article"),
      ),
    ] as [string, string][],
    named: offered.filter((one) => !chosen.includes(one)).map(({ scenario, label }) => ({ value: scenario, label })),
    all,
    onlyDiffering,
    query: parameters.toString(),
    claims: presentGrid(shown, locale),
    columns: chosen.map((one, index) => ({
      scenario: one.scenario,
      label: sides[index]?.label ?? "",
      question: one.question,
      letter: chosen.length > 1 ? letterOf(index) : "",
      query: queryOf(one),
      spelled: spelled[index] ?? "",
    })),
  };
}

/** Where to go from two scenarios that have nothing to compare; null where they have. */
function apartWays(
  data: CompareData,
  sides: readonly { letter: string; label: string }[],
  /** Query of the first of them with a partner; of the page with all readings for null. */
  queryWith: (partner: Scenario | null) => string,
): Apart | null {
  const { site, article, named, chosen, pair, all, grid } = data;
  const [first] = pair.flatMap((at) => chosen[at] ?? []);
  const counts = first === undefined || chosen.length < 2 ? null : apartCounts(grid, pair);
  if (counts === null || first === undefined) return null;
  const partner = partnerOf(site, article.article, first, named);
  const isShared =
    partner !== null && sharedCount(articleGrid(site.base, article.article, [first, partner]), [0, 1]) > 0;
  return {
    one: all ? "reading" : "claim",
    alone: pair.flatMap((at, place) => {
      const [scenario, side] = [chosen[at], sides[at]];
      if (scenario === undefined || side === undefined) return [];
      return [{ ...side, count: counts[place] ?? 0, query: statedQuery(site.catalog, scenario).toString() }];
    }),
    others: all
      ? null
      : {
          count: sharedCount(fullGrid(site.base, article.article, chosen), pair),
          query: queryWith(null),
        },
    partner: isShared ? { label: partner.label, query: queryWith(partner) } : null,
  };
}

/** Fields of the address before and after those of one of its scenarios, as that one is changed for another. */
function besideOne(spelled: readonly string[], index: number, rest: readonly [string, string][]) {
  const fields = (query: URLSearchParams) => [...query] as [string, string][];
  const after = comparisonQuery(["", ...spelled.slice(index + 1)], rest);
  return { before: index === 0 ? [] : fields(comparisonQuery(spelled.slice(0, index))), after: fields(after) };
}

/** Which two of several are shown, where the address says so: one that is changed keeps its letter. */
function pairField(parameters: URLSearchParams): [string, string][] {
  const pair = parameters.get("pair") ?? "";
  return pair === "" ? [] : [["pair", pair]];
}

/** How the rows of a grid come out in one of its scenarios; opinions have no reading and are left out. */
function talliesOf(grid: Grid, index: number): BarTally {
  const tally: BarTally = {};
  for (const { reading, verdicts } of grid.rows) {
    const outcome = reading === null ? undefined : verdicts[index]?.outcome;
    if (outcome !== undefined) tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}

/** What the reader's own figures need to know of the page; null where no two scenarios are compared, or no reading is about figures. */
function ownView(
  { site, article, chosen, pair, all }: CompareData,
  named: readonly { letter: string; label: string }[],
): OwnView | null {
  const [a, b] = pair.flatMap((at) => {
    const [scenario, side] = [chosen[at], named[at]];
    return scenario === undefined || side === undefined ? [] : [{ letter: side.letter, label: side.label, scenario }];
  });
  if (a === undefined || b === undefined || triedReadings(readingsOfArticle(site, article.article)).length === 0)
    return null;
  const evidence = articleEvidenceFile(article.article);
  return { evidence, question: { kind: "compare", sides: [a, b], all }, scenarioLabel: "" };
}

/** The page's own parameters that every address of it keeps. */
function restOf({ all, onlyDiffering, article }: CompareData, parameters: URLSearchParams): [string, string][] {
  return [
    ...(parameters.get("article") ? [["article", article.article] as [string, string]] : []),
    ...(all ? [["readings", "all"] as [string, string]] : []),
    ...(onlyDiffering ? [["only", "differing"] as [string, string]] : []),
  ];
}

/** Every two of the first four, once. */
function pairsOf(chosen: readonly Scenario[]): [number, number][] {
  const most = Math.min(chosen.length, 1 + MOST_VERSUS);
  return Array.from({ length: most }, (_, a) => a).flatMap((a) =>
    Array.from({ length: most - a - 1 }, (_, step): [number, number] => [a, a + step + 1]),
  );
}

function drawingOf(
  row: ChangeRow,
  sides: readonly { letter: string }[],
  pair: readonly [number, number],
  locale: string,
): [string, CardPicture][] {
  const { figures } = row;
  if (figures === null || isSettled(row.kind)) return [];
  const letters = pair.map((index) => sides[index]?.letter ?? "") as [string, string];
  return [[row.reading, cardPicture(changeDrawing({ ...row, figures }, letters, locale))]];
}
