import type { TableInfo } from "../../domain/tables.ts";
import { localCount } from "../model/local-cell.ts";

/** The home page of a data package that brings no article: what it is and which tables it has. */
export interface HomeView {
  title: string;
  description: string;
  licences: { text: string; url: string }[];
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
  };
  tables: readonly TableInfo[];
  faults: ReadonlyMap<string, readonly string[]>;
  /** Tables that a chart can be drawn of. */
  drawn: ReadonlySet<string>;
  locale: string;
}

export function presentHome({ descriptor, tables, faults, drawn, locale }: HomeInput): HomeView {
  const { title, description = "", licenses = [] } = descriptor;
  return {
    title,
    description,
    licences: licenses.map((licence) => ({
      text: licence.title || licence.name || licence.path || "",
      url: /^https?:/u.test(licence.path ?? "") ? (licence.path ?? "") : "",
    })),
    tables: tables.map((table) => ({
      table: table.name,
      title: table.title,
      description: table.description === table.title ? "" : table.description,
      rows: `${localCount(table.rows, locale)} ${table.rows === 1 ? "row" : "rows"}`,
      columns: table.columns.map((column) => column.title).join(", "),
      reach: table.reach.from === "" ? "" : `${table.reach.from} to ${table.reach.to}`,
      faults: faults.get(table.name)?.length ?? 0,
      drawn: drawn.has(table.name),
    })),
  };
}
