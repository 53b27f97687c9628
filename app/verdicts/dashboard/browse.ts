import type { TableInfo } from "../../domain/tables.ts";
import { localCount } from "../../tables/model/local-cell.ts";

export interface BrowseTopic {
  topic: string;
  label: string;
  charts: number;
  /** The first chart's takeaway sentence. */
  title: string;
  /** Its bare picture; "&size=…" and "&theme=…" are added. */
  picture: string;
  width: number;
  height: number;
}

export interface BrowseView {
  topics: BrowseTopic[];
  /** "28 tables with 249,750 rows". */
  tables: string;
  /** "431 publications by 96 publishers". */
  publications: string;
}

function counted(count: number, noun: string, locale: string): string {
  return `${localCount(count, locale)} ${noun}${count === 1 ? "" : "s"}`;
}

/** How much there is to browse, in words. */
export function presentBrowse(
  topics: BrowseTopic[],
  tables: readonly TableInfo[],
  catalog: { publications: readonly unknown[]; publishers: readonly unknown[] },
  locale: string,
): BrowseView {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    topics,
    tables: `${counted(tables.length, "table", locale)} with ${counted(rows, "row", locale)}`,
    publications: `${counted(catalog.publications.length, "publication", locale)} by ${counted(catalog.publishers.length, "publisher", locale)}`,
  };
}
