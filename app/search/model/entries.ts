import type { Catalog } from "../../domain/catalog.ts";
import { readingsOf } from "../../domain/catalog.ts";
import type { Claim, Reading, Statement } from "../../domain/claims.ts";
import { isOfKind } from "../../domain/event-kinds.ts";
import { groupRows } from "../../domain/group-rows.ts";
import type { TableInfo } from "../../domain/tables.ts";
import { chartPath, claimPath, datasetChartPath, datasetPath, sourcePath } from "../../paths.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod, unitName } from "../../wording/number-format.ts";
import { publicationName } from "../../wording/sources.ts";
import { listWords } from "../../wording/words.ts";
import { CHART_ROWS, type Entry, type Way } from "./entry.ts";

/** A chart as search needs to know it. */
export interface ChartEntry {
  chart: string;
  topic: string;
  heading: string;
  measured: string;
  howToRead: string;
  indicators: readonly string[];
  eventKinds: readonly string[];
  areas: readonly string[];
  controls: readonly string[];
  /** Areas that have figures of what it draws at first; [] where it has no choice of areas. */
  offers: readonly string[];
}

export interface EntriesInput {
  context: ChartContext;
  tables: readonly TableInfo[];
  charts: readonly ChartEntry[];
}

const FIGURES = "observations";

function said(parts: readonly string[], between = "; "): string {
  return [...new Set(parts.filter((part) => part !== ""))].join(between);
}

/** Labels of what a reading is about. */
function aboutReading(context: ChartContext, reading: Reading): string[] {
  const { indicator, area, comparator, event, baseEvent } = reading;
  return [
    reading.label,
    reading.statement,
    context.indicator(indicator)?.label ?? "",
    ...[area, comparator].map((one) => (one === "" ? "" : `${one} ${context.areaLabel(one)}`)),
    ...[event, baseEvent].map((one) => context.event(one)?.title ?? ""),
  ];
}

/** Labels of all members of these groups, in one line: of hundreds of articles many are held against the same few groups. */
function membersText(context: ChartContext): (comparators: readonly string[]) => string {
  const known = new Map<string, string>();
  return (comparators) => {
    const groups = [...new Set(comparators)].filter((one) => one !== "");
    const key = groups.join(" ");
    let text = known.get(key);
    if (text === undefined) {
      const members = groups.flatMap((group) => context.members(group).filter((one) => one !== group));
      known.set(
        key,
        (text = said(
          members.map((one) => context.areaLabel(one)),
          " ",
        )),
      );
    }
    return text;
  };
}

/** What all claims' entries are made with. */
interface ClaimLookups {
  stated: ReadonlyMap<string, readonly Statement[]>;
  /** Titles by article. */
  articles: ReadonlyMap<string, string>;
  members: ReturnType<typeof membersText>;
}

function claimEntry(context: ChartContext, { stated, articles, members }: ClaimLookups, claim: Claim): Entry {
  const { catalog } = context;
  const readings = readingsOf(catalog, claim.claim);
  const quotes = readings.flatMap(({ reading }) => stated.get(reading) ?? []).map(({ quote }) => quote);
  const about = readings.map((reading) => aboutReading(context, reading));
  const article = articles.get(claim.article) ?? "";
  const where = catalog.articles.length > 1 ? [`in “${article}”`] : [];
  return {
    kind: "claims",
    code: claim.claim,
    title: `“${claim.quote}”`,
    detail: said([...where, ...readings.map(({ label }) => label).slice(0, 2)]),
    words: said([article, claim.topic, claim.note, ...about.flat(), ...quotes], " "),
    members: members(readings.map(({ comparator }) => comparator)),
    path: claimPath(claim.article, claim.claim),
    readings: readings.map(({ reading, label, comparator }, index) => ({
      label: said([...where, label]),
      words: said(about[index] ?? [], " "),
      members: members([comparator]),
      path: `${claimPath(claim.article, claim.claim)}${index === 0 ? "" : `?${new URLSearchParams({ reading })}`}`,
    })),
    ways: [],
  };
}

/** What any claim's readings are about: measures and kinds of events. */
interface Asked {
  indicators: ReadonlySet<string>;
  eventKinds: ReadonlySet<string>;
}

function askedOf({ readings }: Catalog): Asked {
  const eventKinds = new Set(readings.map(({ eventKind }) => eventKind).filter((one) => one !== ""));
  return { indicators: new Set(readings.map(({ indicator }) => indicator)), eventKinds };
}

/** The part of a chart's page that lists claims about what it draws; [] where there are none. Each claim's own words need not have the chart's. */
function claimsWay(chart: ChartEntry, { indicators, eventKinds }: Asked): Way[] {
  const isUsed =
    chart.indicators.some((one) => indicators.has(one)) ||
    chart.eventKinds.some((kind) => [...eventKinds].some((one) => isOfKind(one, kind)));
  return isUsed ? [{ text: "Claims that use it", path: `${chartPath(chart.chart)}#claims` }] : [];
}

function chartEntry(context: ChartContext, asked: Asked, chart: ChartEntry): Entry {
  const areas = chart.areas.flatMap((area) => [area, context.areaLabel(area)]);
  const indicators = chart.indicators.flatMap((one) => [one, context.indicator(one)?.label ?? ""]);
  return {
    kind: "charts",
    code: chart.chart,
    title: chart.heading,
    detail: chart.measured,
    words: said([chart.topic, chart.howToRead, ...areas, ...indicators], " "),
    members: said(
      chart.offers.map((area) => context.areaLabel(area)),
      " ",
    ),
    path: chartPath(chart.chart),
    areas: chart.controls.includes("area") ? [...new Set([...chart.areas, ...chart.offers])] : [],
    measures: (chart.controls.includes("measure") ? chart.indicators.slice(1) : []).map((code) => ({
      code,
      label: context.indicator(code)?.label ?? code,
    })),
    ways: claimsWay(chart, asked),
  };
}

/** The figures' table with one value chosen, and a chart of these rows; [] in a package without it. */
function figures(tables: readonly TableInfo[], target: string, code: string): Way[] {
  const table = tables.find(({ name }) => name === FIGURES);
  const column = table?.columns.find(({ references }) => references?.table === target);
  if (table === undefined || column === undefined) return [];
  const query = new URLSearchParams({ [column.name]: code });
  return [
    { text: `${table.title}, filtered`, path: datasetPath(table.name, query) },
    { text: CHART_ROWS, path: datasetChartPath(table.name, query) },
  ];
}

function areaEntry(
  { context, tables, charts }: EntriesInput,
  area: { area: string; label: string; kind: string },
): Entry {
  const drawn = charts.filter((chart) => chart.areas.includes(area.area) || chart.offers.includes(area.area));
  const ways = drawn.map((chart) => ({
    text: chart.heading,
    path: chart.controls.includes("area")
      ? chartPath(chart.chart, new URLSearchParams({ area: area.area }))
      : chartPath(chart.chart),
  }));
  // All measures of an area together make no chart that says anything.
  const own = figures(tables, "areas", area.area).slice(0, 1);
  const groups = new Set(context.catalog.memberships.filter((one) => one.area === area.area).map(({ group }) => group));
  const [first, ...others] = [...own, ...ways];
  return {
    kind: "areas",
    code: area.area,
    title: area.label,
    detail: said(
      [area.kind, groups.size === 0 ? "" : `member of ${listWords([...groups].map(context.areaLabel))}`],
      ", ",
    ),
    words: "",
    members: "",
    path: first?.path ?? datasetPath("areas", new URLSearchParams({ area: area.area })),
    ways: others,
  };
}

function indicatorEntry({ tables, charts }: EntriesInput, one: Catalog["indicators"][number]): Entry {
  const drawn = charts.filter(({ indicators }) => indicators.includes(one.indicator));
  const ways = drawn.map((chart) => ({
    text: chart.heading,
    path:
      chart.controls.includes("measure") && chart.indicators[0] !== one.indicator
        ? chartPath(chart.chart, new URLSearchParams({ measure: one.indicator }))
        : chartPath(chart.chart),
  }));
  const [first, ...others] = [
    ...ways,
    ...figures(tables, "indicators", one.indicator).slice(0, ways.length > 0 ? 1 : 2),
  ];
  return {
    kind: "indicators",
    code: one.indicator,
    title: `${one.label} (${unitName(one.unit)})`,
    detail: one.definition,
    words: one.topic,
    members: "",
    path: first?.path ?? datasetPath("indicators", new URLSearchParams({ indicator: one.indicator })),
    ways: others,
  };
}

function publicationEntry(
  context: ChartContext,
  { publication, publisher, edition, publishedOn, url }: Catalog["publications"][number],
): Entry {
  return {
    kind: "publications",
    code: publication,
    title: publicationName(context, publication),
    detail: formatPeriod(publishedOn, "en-GB"),
    words: `${publisher} ${url} ${edition} ${publishedOn}`,
    members: "",
    path: sourcePath(publication),
    ways: [],
  };
}

function tableEntries(table: TableInfo): Entry[] {
  const columns = table.columns.map((column): Entry => {
    const listed = column.type === "string" || column.type === "boolean" ? "_facet" : "_sort_desc";
    return {
      kind: "columns",
      code: column.name,
      title: column.title,
      detail: said([`in ${table.title}`, column.description], ": "),
      words: table.name,
      members: "",
      path: datasetPath(table.name, new URLSearchParams({ [listed]: column.name })),
      ways: [],
    };
  });
  const { name, title, description } = table;
  const own: Entry = {
    kind: "tables",
    code: name,
    title,
    detail: description,
    words: "",
    members: "",
    path: datasetPath(name),
    ways: [],
  };
  return [own, ...columns];
}

function eventEntry(context: ChartContext, event: Catalog["events"][number]): Entry {
  return {
    kind: "events",
    code: event.event,
    title: event.title,
    detail: said(
      [formatPeriod(event.happenedOn, "en-GB"), event.place, event.area === "" ? "" : context.areaLabel(event.area)],
      ", ",
    ),
    words: event.kind.replaceAll(".", " "),
    members: "",
    path: datasetPath("events", new URLSearchParams({ event: event.event })),
    ways: [],
  };
}

/**
 * Everything that can be found besides rows: the package's catalog, charts, tables and columns, each with the places it leads to, made one by
 * one as they are asked for: thousands of claims at once would keep everybody waiting. Pure.
 */
export function* searchEntries(input: EntriesInput): Generator<Entry, void> {
  const { context, tables, charts } = input;
  const { catalog } = context;
  const lookups: ClaimLookups = {
    stated: groupRows(catalog.statements, ({ reading }) => reading),
    articles: new Map(catalog.articles.map(({ article, title }) => [article, title])),
    members: membersText(context),
  };
  for (const claim of catalog.claims) yield claimEntry(context, lookups, claim);
  const asked = askedOf(catalog);
  for (const chart of charts) yield chartEntry(context, asked, chart);
  for (const area of catalog.areas) yield areaEntry(input, area);
  for (const indicator of catalog.indicators) yield indicatorEntry(input, indicator);
  for (const event of catalog.events) yield eventEntry(context, event);
  for (const table of tables) yield* tableEntries(table);
  for (const publication of catalog.publications) yield publicationEntry(context, publication);
}
