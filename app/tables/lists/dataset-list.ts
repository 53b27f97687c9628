import { folded } from "../../domain/folded.ts";
import type { TableInfo } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { datasetPath } from "../../paths.ts";
import { aggregatePath, aggregatesOf, onlyPublications } from "../model/taken-instead.ts";
import { localCount, rowsInWords } from "../model/local-cell.ts";
import { reachText } from "../../wording/freshness.ts";

export interface DatasetItem {
  table: string;
  title: string;
  description: string;
  rows: number;
  rowsText: string;
  columns: number;
  /** "2019 to 2024", "" where nothing dates the rows. */
  reach: string;
  /** Licences of the publications that the rows name, most publications first. */
  licences: string[];
  publications: number;
  /** How the rows may be handed on, in words. */
  redistribution: string;
  /** Whether all of it may be downloaded. */
  downloadable: boolean;
  /** Of a table that may not be: its rows that may, and tables with totals of the same publications. */
  instead: { text: string; path: string }[];
  /** Titles of the columns that the search found. */
  found: string[];
}

export interface DatasetGroup {
  group: string;
  heading: string;
  items: DatasetItem[];
}

const GROUPS: readonly [string, string][] = [
  ["observations", "Figures"],
  ["events", "Events"],
  ["detail", "Detailed rows"],
  ["catalog", "Catalog: claims, sources and codes"],
];

export interface DatasetListInput {
  tables: readonly TableInfo[];
  /** Table → its group in the descriptor. */
  groups: ReadonlyMap<string, string>;
  /** Table → publications that its rows name. */
  publications: ReadonlyMap<string, readonly string[]>;
  /** Publication → the tables whose rows name it. */
  usage: ReadonlyMap<string, readonly { table: string; rows: number }[]>;
  context: ChartContext;
  search: string;
  locale: string;
}

/** Licences of some publications, those of most of them first. */
export function licencesOf(context: ChartContext, publications: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of publications) {
    const licence = context.publication(id)?.licence || "not stated";
    counts.set(licence, (counts.get(licence) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([licence]) => licence);
}

/** Rows of a publisher stay with the publisher unless every one of its publications may be handed on. */
function redistributionOf(
  table: TableInfo,
  barred: number,
  all: number,
): Pick<DatasetItem, "redistribution" | "downloadable"> {
  if (table.redistribution === "facts") {
    return { downloadable: true, redistribution: "Single facts, to download with their citation" };
  }
  if (barred === 0) return { downloadable: true, redistribution: "Publisher's rows, licensed to be handed on" };
  const redistribution =
    barred === all
      ? "Publisher's rows, to read here and not for download; the publisher has them"
      : `Publisher's rows: to download, filter for the ${all - barred} of ${all} publications that may be handed on`;
  return { downloadable: false, redistribution };
}

/** Ways to what may be taken away in a table's place; none where all of it may. */
function insteadOf(table: TableInfo, withheld: readonly string[], input: DatasetListInput): DatasetItem["instead"] {
  if (withheld.length === 0) return [];
  const { tables, groups, usage, locale } = input;
  const free = (input.publications.get(table.name) ?? []).filter((id) => !withheld.includes(id));
  const own = onlyPublications(table, new URLSearchParams(), free);
  const rowsOf = (id: string) => usage.get(id)?.find((one) => one.table === table.name)?.rows ?? 0;
  const rows = free.reduce((sum, id) => sum + rowsOf(id), 0);
  const parts =
    own === null ? [] : [{ text: `${rowsInWords(rows, locale)} of it`, path: datasetPath(table.name, own) }];
  const others = aggregatesOf(tables, groups, usage, withheld).map((one) => ({
    text: `${one.table.title}: ${rowsInWords(one.rows, locale)} from the same ${one.publications.length === 1 ? "publication" : "publications"}`,
    path: aggregatePath(one),
  }));
  return [...parts, ...others];
}

function present(table: TableInfo, input: DatasetListInput, words: readonly string[]): DatasetItem {
  const { context, locale } = input;
  const publications = input.publications.get(table.name) ?? [];
  const withheld = publications.filter((id) => context.publication(id)?.redistributable !== true);
  const found = table.columns.filter((column) => {
    const text = folded(`${column.name} ${column.title} ${column.description}`);
    return words.some((word) => text.includes(word));
  });
  return {
    table: table.name,
    title: table.title,
    description: table.description,
    rows: table.rows,
    rowsText: localCount(table.rows, locale),
    columns: table.columns.length,
    reach: reachText(table.reach),
    licences: licencesOf(context, publications),
    publications: publications.length,
    ...redistributionOf(table, withheld.length, publications.length),
    instead: table.redistribution === "facts" ? [] : insteadOf(table, withheld, input),
    found: found.map(({ title }) => title),
  };
}

/** Tables by group, in the package's order; every word of the search must occur in a title, a description or a column. */
export function presentDatasets(input: DatasetListInput): DatasetGroup[] {
  const words = folded(input.search).split(/\s+/).filter(Boolean);
  const matching = input.tables.filter((table) => {
    const columns = table.columns.map(({ name, title, description }) => `${name} ${title} ${description}`);
    const text = folded([table.name, table.title, table.description, ...columns].join(" "));
    return words.every((word) => text.includes(word));
  });
  return GROUPS.flatMap(([group, heading]) => {
    const own = matching.filter((table) => (input.groups.get(table.name) ?? "detail") === group);
    const items = own.map((table) => present(table, input, words));
    return items.length === 0 ? [] : [{ group, heading, items }];
  });
}
