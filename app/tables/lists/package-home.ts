import type { TableInfo } from "../../domain/tables.ts";
import { localCount } from "../model/local-cell.ts";
import { reachText } from "../../wording/freshness.ts";

/** The home page of a data package that brings no article: what it is and which tables it has. */
export interface HomeView {
  title: string;
  description: string;
  licences: { text: string; url: string }[];
  sources: { text: string; url: string }[];
  tables: HomeTable[];
}

export interface HomeTable {
  table: string;
  title: string;
  /** "" where it says no more than the title. */
  description: string;
  rows: string;
  columns: string;
  reach: string;
  /** Faults that the check found in its files. */
  faults: number;
  /** Whether a chart can be drawn of its rows as they are. */
  drawn: boolean;
}

interface HomeInput {
  descriptor: {
    title: string;
    description?: string;
    licenses?: { name?: string; title?: string; path?: string }[];
    sources?: { title: string; path: string }[];
  };
  tables: readonly TableInfo[];
  faults: ReadonlyMap<string, readonly string[]>;
  /** Tables that a chart can be drawn of. */
  drawn: ReadonlySet<string>;
  locale: string;
}

/** The first paragraph of a description that may be Markdown, as plain text: the front page is no place for its notes. */
function firstWords(description: string): string {
  const [first = ""] = description.trim().split(/\n\s*\n|\n\s*#/u, 1);
  return first
    .replace(/^#+\s*/u, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/([*_`]{1,2})(?=\S)(.+?)(?<=\S)\1(?!\w)/gu, "$2");
}

function webAddress(path = ""): string {
  return /^https?:/u.test(path) ? path : "";
}

export function presentHome({ descriptor, tables, faults, drawn, locale }: HomeInput): HomeView {
  const { title, description = "", licenses = [], sources = [] } = descriptor;
  return {
    title,
    description: firstWords(description),
    licences: licenses.map((licence) => ({
      text: licence.title || licence.name || licence.path || "",
      url: webAddress(licence.path),
    })),
    sources: sources.map((source) => ({ text: source.title, url: webAddress(source.path) })),
    tables: tables.map((table) => ({
      table: table.name,
      title: table.title,
      description: table.description === table.title ? "" : table.description,
      rows: `${localCount(table.rows, locale)} ${table.rows === 1 ? "row" : "rows"}`,
      columns: table.columns.map((column) => column.title).join(", "),
      reach: reachText(table.reach),
      faults: faults.get(table.name)?.length ?? 0,
      drawn: drawn.has(table.name),
    })),
  };
}
