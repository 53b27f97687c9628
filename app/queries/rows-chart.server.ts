import { chartColumns, GRAINS, whyNoChart, type ChartColumns } from "../domain/chart-columns.ts";
import { columnTitles, HEADER_PERIODS } from "../domain/header-periods.ts";
import { formatTableQuery } from "../domain/table-query.ts";
import { DEFAULT_PAGE_SIZE } from "../domain/table-query-limits.ts";
import type { Filter, TableInfo, TableRequest } from "../domain/tables.ts";
import { datasetChartFile, datasetChartPath, datasetPath, embedDatasetChartPath } from "../paths.ts";
import { PICTURE_LOCALE, type ChartAddresses } from "../charts/model/chart-view.ts";
import type { ChartModel } from "../charts/model/chart-model.ts";
import { MOST_DOTS, rowsChart, type RowsPoint } from "../charts/rows/rows-chart.ts";
import {
  defaultChoice,
  formatRowsChoice,
  parseRowsChoice,
  ROWS_CHART,
  settle,
  type RowsChoice,
  type SettledChoice,
} from "../charts/rows/rows-choice.ts";
import { STATUS_WORDS } from "../wording/words.ts";
import { filterWords } from "../tables/model/filter-chips.ts";
import { labelOf } from "../tables/model/describe-cell.ts";
import { StoreError, type Store } from "../store/store.ts";
import { contextOf, labelsFor } from "./code-labels.server.ts";
import { refuse } from "./asking/refuse.server.ts";
import { answerOf, datasetRequest, type DatasetRequest } from "./dataset.server.ts";
import { spreadOf } from "./dataset-histograms.server.ts";
import { headerPoints, putTogether, rowNames } from "./header-points.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";

/** Points that rows are put together to, at most. */
const MOST_GROUPS = 20_000;
/** A colour is suggested for a column with so many values among the rows. */
const COLOURS = { least: 2, most: 10 };
/** Columns looked at for a colour: each costs a walk through the rows. */
const COLOURS_TRIED = 6;

/** The columns that a chart of a table's rows can take; of tables too large to be read unasked, those that their types alone tell. Throws StoreError. */
export async function chartColumnsOf(store: Store, table: TableInfo): Promise<ChartColumns> {
  const { column, from, to } = table.reach;
  const dated = new Map([[column, { least: from, greatest: to }]]);
  return chartColumns(table, (await spreadOf(store, table)) ?? dated);
}

/** Whether a table has figures and days or periods, in columns or as its headers. Throws StoreError while the engine is too busy to say. */
export async function isChartable(store: Store, table: TableInfo): Promise<boolean> {
  return (await whyNotDrawn(store, table)) === "";
}

/** Why no chart can be drawn of a table, in a sentence; "" where one can. */
export async function whyNotDrawn(store: Store, table: TableInfo): Promise<string> {
  return whyNoChart(await chartColumnsOf(store, table));
}

/** A chart of rows as an address asks for it. */
export interface RowsChartRequest extends DatasetRequest {
  columns: ChartColumns;
  choice: RowsChoice;
  /** Filters, then what differs from the default choice. */
  canonical: URLSearchParams;
  signal: AbortSignal;
}

/** The first column of codes, or of text, that has few values among the rows; "" where none has. */
async function suggestedColour(
  { site, table, query }: DatasetRequest,
  columns: ChartColumns,
  signal: AbortSignal,
): Promise<string> {
  if (columns.along[0] === HEADER_PERIODS) return rowNames(site.store, query.request, columns.colours, signal);
  const isCode = (name: string) => table.columns.find((column) => column.name === name)?.references !== null;
  const ordered = [...columns.colours].sort((a, b) => Number(isCode(b)) - Number(isCode(a))).slice(0, COLOURS_TRIED);
  const facets = answerOf(await site.store.facets({ ...query.request, facets: [] }, ordered, COLOURS.most, signal));
  const picked = (column: string) =>
    query.request.filters.filter((filter) => filter.column === column && ["exact", "in"].includes(filter.operator));
  const few = facets.find(({ column, values, truncated }) => {
    // A column's own picks do not narrow its list.
    const own = picked(column).flatMap(({ values: chosen }) => chosen).length || (truncated ? Infinity : values.length);
    return own >= COLOURS.least && own <= COLOURS.most && !values.some(({ value }) => FRACTION.test(value));
  });
  return few?.column ?? (await manyNamed({ site, table, query }, columns, ordered, signal));
}

/** A number that names nothing: columns that no header names are text. */
const FRACTION = /^-?\d*\.\d+$/u;

/** Lines that a chart is made of where none of its columns has few values: the largest are drawn. */
const MOST_LINES = 400;

/**
 * Where several rows share each period, as in a table of all countries by year, a column of names tells them apart: their sum would mean
 * nothing. "" where the rows need none, or each has a name of its own.
 */
async function manyNamed(
  { site, query }: DatasetRequest,
  { along, values }: ChartColumns,
  names: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  const [by = "", value = ""] = [along[0], values[0]];
  if (names.length === 0 || site.catalog.articles.length > 0) return "";
  const asked = { by, value, letters: 0, most: MOST_GROUPS };
  const periods = answerOf(await site.store.groups(query.request, { ...asked, colour: "" }, signal));
  const rows = periods.reduce((sum, group) => sum + group.rows, 0);
  if (rows < 2 * periods.length) return "";
  const facets = answerOf(await site.store.facets({ ...query.request, facets: [] }, [...names], MOST_LINES, signal));
  return facets.find(({ values: found, truncated }) => !truncated && found.length * 2 <= rows)?.column ?? "";
}

/** Reads the address of a chart of rows. Throws 404 for an unknown table or one that no chart can be drawn of, 400 with the valid choices. */
export async function rowsChartRequest(
  name: string,
  parameters: URLSearchParams,
  besides: readonly string[],
  signal: AbortSignal,
): Promise<RowsChartRequest> {
  const own = new Set<string>([...ROWS_CHART, ...besides]);
  const filters = new URLSearchParams([...parameters].filter(([one]) => !own.has(one)));
  const asked = await datasetRequest(name, filters);
  const { site, table, query } = asked;
  const columns = await orRefuse(chartColumnsOf(site.store, table));
  const none = whyNoChart(columns);
  if (none !== "") {
    throw refuse(404, none, [{ parameter: "table", message: "Its rows are at the address without /chart", valid: [] }]);
  }
  const plain = defaultChoice(columns, await suggestedColour(asked, columns, signal));
  const parsed = parseRowsChoice(parameters, columns, plain);
  if (!parsed.ok) throw refuse(400, "The chart could not be understood.", parsed.errors);
  const rows = formatTableQuery(plainRequest(query.request), table);
  const canonical = new URLSearchParams([...new URLSearchParams(rows), ...formatRowsChoice(parsed.choice, plain)]);
  return { ...asked, columns, choice: parsed.choice, canonical, signal };
}

/** The rows alone: their order, columns and page do not matter to a chart. */
function plainRequest(request: TableRequest): TableRequest {
  return { ...request, sort: [], columns: [], facets: [], page: 1, size: DEFAULT_PAGE_SIZE };
}

interface DrawnRows {
  choice: SettledChoice;
  points: RowsPoint[];
  refused: string;
}

async function drawnRows(request: RowsChartRequest, unit: string): Promise<DrawnRows> {
  const { site, query, choice, signal } = request;
  const { store } = site;
  const { along: by, value, colour } = choice;
  if (by === HEADER_PERIODS) return drawnHeaders(request, unit);
  const asked = { by, value, colour, letters: GRAINS[choice.by], most: MOST_GROUPS };
  const groups = answerOf(await store.groups(query.request, asked, signal));
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const shared = groups.filter((group) => group.rows > 1).length;
  const settled = settle(choice, { shared, many: rows > MOST_DOTS || groups.length > MOST_GROUPS }, unit);
  if (settled.draw === "dots") {
    const points = answerOf(await store.points(query.request, { ...asked, letters: 0, most: MOST_DOTS }, signal));
    const refused =
      points.length > MOST_DOTS
        ? `More than ${MOST_DOTS} rows are too many for dots: take their sum or mean, or filter them.`
        : "";
    return { choice: settled, points: refused === "" ? points.map((point) => ({ ...point, rows: 1 })) : [], refused };
  }
  if (groups.length > MOST_GROUPS) {
    const refused = "These rows come to too many points: filter them, or draw them by month or year.";
    return { choice: settled, points: [], refused };
  }
  const points = groups.map((group) => ({
    by: group.by,
    colour: group.colour,
    rows: group.rows,
    value: Number((settled.of === "sum" ? group.sum : group.mean).toPrecision(12)),
    file: "",
    line: 0,
  }));
  return { choice: settled, points, refused: "" };
}

/** The cells of a table with a column for each period: a line for each row, or for each name that several share. */
async function drawnHeaders(asked: RowsChartRequest, unit: string): Promise<DrawnRows> {
  const { site, table, query, choice, signal } = asked;
  const cells = await headerPoints(site.store, table, query.request, {
    colour: choice.colour,
    most: MOST_GROUPS,
    signal,
  });
  const letters = GRAINS[choice.by] || Infinity;
  const placed = cells.map((cell) => ({ ...cell, by: cell.by.slice(0, letters) }));
  const { shared } = putTogether(placed, "sum");
  const many = placed.length > MOST_DOTS;
  const settled = settle(choice, { shared, many }, unit);
  if (placed.length > MOST_GROUPS || (settled.draw === "dots" && many))
    return { choice: settled, points: [], refused: "These rows come to too many points: filter them." };
  return {
    choice: settled,
    points: settled.draw === "dots" ? placed : putTogether(placed, settled.of).points,
    refused: "",
  };
}

const MOST_UNITS = 200;
/** The column of indicators that says in which unit the numbers of a row are; null where their own column does. */
export function unitColumn({ table, choice }: Pick<RowsChartRequest, "table" | "choice">): string | null {
  const column = table.columns.find(({ name }) => name === choice.value);
  const indicator = table.columns.find(({ references }) => references?.table === "indicators")?.name;
  return column === undefined || column.unit !== "" ? null : (indicator ?? null);
}

/** Units of the numbers: the column's own, or those of the indicators that the rows name. */
export async function unitsOf({ site, table, query, choice, signal }: RowsChartRequest): Promise<string[]> {
  const indicator = unitColumn({ table, choice });
  if (indicator === null) return [table.columns.find(({ name }) => name === choice.value)?.unit ?? ""];
  const facets = answerOf(await site.store.facets({ ...query.request, facets: [] }, [indicator], MOST_UNITS, signal));
  const values = facets[0]?.values ?? [];
  const picks = query.request.filters.some((filter) => filter.column === indicator && filter.operator !== "contains");
  const picked = picks ? values.filter(({ selected }) => selected) : values;
  const context = contextOf(site);
  return [...new Set(picked.map(({ value }) => context.indicator(value)?.unit ?? ""))];
}

/** The filter for one place and colour, for the way back to its rows. */
function pointFilters(choice: RowsChoice, by: string, colour: string): Filter[] {
  const whole = choice.by === "stored";
  const along: Filter[] =
    choice.along === HEADER_PERIODS
      ? []
      : whole
        ? [{ column: choice.along, operator: "exact", values: [by] }]
        : [{ column: choice.along, operator: "contains", values: [by] }];
  if (choice.colour === "") return along;
  const own: Filter =
    colour === ""
      ? { column: choice.colour, operator: "isnull", values: [] }
      : { column: choice.colour, operator: "exact", values: [colour] };
  return [...along, own];
}

/** The chart's model. Throws a StoreError for rows that may not be handed out. */
export async function rowsChartModel(asked: RowsChartRequest): Promise<ChartModel> {
  const { site, table, query, signal } = asked;
  const withheld = await orRefuse(site.store.withheld(query.request, signal));
  if (withheld.length > 0) {
    const message = "The publisher's licence does not allow these rows to be handed out, as a chart neither.";
    throw new StoreError({ reason: "not-redistributable", message, publications: withheld });
  }
  const [units, used, count] = await Promise.all([
    unitsOf(asked),
    orRefuse(site.store.publicationsUsed(query.request, signal)),
    site.store.count(query.request, signal),
  ]);
  const mixed =
    units.length > 1
      ? "These rows have figures in several units, which no axis can show together: choose one indicator, or several of one unit."
      : "";
  const unit = units[0] ?? "";
  const drawn = mixed === "" ? await drawnRows(asked, unit) : null;
  const labels = labelsFor(site, table);
  const titles = columnTitles(table);
  const label = labelOf(table.columns, labels);
  const { filters, search } = query.request;
  const words = filters.map((filter) => filterWords(filter, table.columns, label));
  const colour = asked.choice.colour;
  return rowsChart({
    context: contextOf(site),
    table,
    choice: drawn?.choice ?? settle(asked.choice, { shared: 0, many: false }, unit),
    points: drawn?.points ?? [],
    rows: answerOf(count),
    titleOf: (column) => titles.get(column) ?? column,
    nameOf: (value) => (colour === "status" ? STATUS_WORDS[value] : undefined) ?? label(colour, value),
    unit,
    refused: mixed || (drawn?.refused ?? ""),
    filters: [...words, ...(search === "" ? [] : [`Search: ${search}`])].join("; "),
    publications: used.map(({ publication }) => publication),
    rowsAt: (by, value) =>
      datasetPath(
        table.name,
        formatTableQuery(
          { ...plainRequest(query.request), filters: [...filters, ...pointFilters(asked.choice, by, value)] },
          table,
        ),
      ),
    locale: PICTURE_LOCALE,
  });
}

/** Addresses of a chart of rows. `origin` makes the embed's address one for other sites. */
export function rowsChartAddresses(table: string, canonical: URLSearchParams, origin: string): ChartAddresses {
  const bare = new URLSearchParams([...canonical, ["frame", "none"]]);
  const large = new URLSearchParams([...canonical, ["zoom", "2"]]);
  return {
    page: datasetChartPath(table, canonical),
    picture: datasetChartFile(table, "svg", bare),
    svg: datasetChartFile(table, "svg", canonical),
    png: datasetChartFile(table, "png", large),
    card: datasetChartFile(table, "png", canonical),
    csv: datasetChartFile(table, "csv", canonical),
    json: datasetChartFile(table, "json", canonical),
    zip: datasetChartFile(table, "zip", canonical),
    embed: `${origin}${embedDatasetChartPath(table, canonical)}`,
  };
}
