import { areaRows } from "../reading/areas.ts";
import type { CatalogRows, Importer, ImportResult, RawFolder, TidyTable } from "../reading/importer.ts";
import type { Issue } from "../../package/issues.ts";
import { observationsTable } from "../reading/observations.ts";
import { listingIndicators } from "../listings/indicators.ts";
import { listingsTable } from "../listings/listing.ts";
import { isDated } from "../listings/monthly.ts";
import { listId, type Authority } from "./authority.ts";
import { AUTHORITIES, RETRIEVED_ON } from "./layout.ts";
import { readList } from "./row-schema.ts";
import { listDrafts } from "./to-observations.ts";

/** National lists with stated listing days: United Kingdom, Canada, Australia, New Zealand, Japan. */
export const sanctionsLists: Importer = {
  name: "sanctions-lists",
  title: "Sanctions lists of the UK, Canada, Australia, New Zealand and Japan: listings by month",
  folder: "sanctions",
  run,
};

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  const tables: Record<string, TidyTable> = {};
  const issues: Issue[] = [];
  const used = new Set<string>();
  const summary = { rowsRead: 0, rowsKept: 0, dropped: {} };
  let undated = 0;
  let outside = 0;
  for (const authority of AUTHORITIES) {
    progress(`reading ${authority.file}`);
    const { rows, issues: found } = readList(raw, authority);
    const drafts = listDrafts(rows, authority);
    const path = `observations/${authority.dataset}.csv`;
    const observations = observationsTable(drafts, path);
    issues.push(...found, ...observations.issues);
    tables[path] = observations.table;
    tables[`sanctions/listings-${authority.area.toLowerCase()}.csv`] = listingsTable(rows, listId(authority));
    for (const { indicator } of drafts) used.add(indicator);
    summary.rowsRead += rows.length;
    summary.rowsKept += rows.length;
    undated += rows.filter((row) => !isDated(row)).length;
    outside += rows.filter((row) => row.subject === "other").length;
  }
  progress(`${undated} entries taken over from another list have no listing day of their own: in no month`);
  progress(`${outside} entries over neither Russia and Ukraine nor Belarus: in no month`);
  return { tables, catalog: catalogOf(AUTHORITIES, used), summary, issues };
}

function catalogOf(authorities: readonly Authority[], used: ReadonlySet<string>): CatalogRows {
  return {
    publishers: authorities.map(({ publisher }) => publisher),
    areas: areaRows(authorities.map(({ area }) => area)),
    indicators: listingIndicators(used),
    publications: authorities.map((authority) => ({
      publication: listId(authority),
      publisher: authority.publisher["publisher"] ?? "",
      edition: `copy of ${authority.copiedOn}`,
      published_on: authority.copiedOn,
      retrieved_on: RETRIEVED_ON,
      ...authority.publication,
    })),
  };
}
