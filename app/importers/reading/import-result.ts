import type { Issue } from "../../package/issues.ts";
import type { CatalogRows, ImportResult, ImportSummary, TidyTable } from "./importer.ts";
import { knownRows } from "./known-rows.ts";
import { observationsTable, type ObservationDraft } from "./observations.ts";
import { RETRIEVED_ON } from "./retrieved.ts";

/** What an importer has found, before it is tables and catalog rows. */
export interface Findings {
  /** Output path → its figures. */
  observations: Readonly<Record<string, readonly ObservationDraft[]>>;
  /** Further tables, by output path. */
  tables?: Record<string, TidyTable>;
  /** Rows of publications.csv; without `retrieved_on`: of the first collection. */
  publications: readonly Record<string, string>[];
  memberships?: Record<string, string>[];
  /** Publishers' rows that are not among the known ones. */
  publishers?: readonly Record<string, string>[];
  /** Areas that only tables name. */
  areas?: Iterable<string>;
  summary: ImportSummary;
  issues: readonly Issue[];
}

/**
 * The result of an import. Publishers, areas and indicators follow from the publications and figures: their rows are
 * the known ones. A publisher's party is an area too.
 */
export function importResult(found: Findings): ImportResult {
  const { publications, memberships = [], summary } = found;
  const issues = [...found.issues];
  const tables: ImportResult["tables"] = { ...found.tables };
  const drafts = Object.values(found.observations).flat();
  for (const [path, figures] of Object.entries(found.observations)) {
    const written = observationsTable(figures, path);
    tables[path] = written.table;
    issues.push(...written.issues);
  }
  const named = knownRows(
    "publishers",
    publications.map((row) => row["publisher"] ?? ""),
  );
  const publishers = [...named, ...(found.publishers ?? [])];
  const areas = [
    ...drafts.map(({ area }) => area),
    ...publishers.map((row) => row["party"] ?? ""),
    ...memberships.flatMap((row) => [row["group"] ?? "", row["area"] ?? ""]),
    ...(found.areas ?? []),
  ];
  const catalog: CatalogRows = {
    publishers,
    publications: publications.map((row) => ({ retrieved_on: RETRIEVED_ON, ...row })),
    areas: knownRows("areas", areas),
    indicators: knownRows(
      "indicators",
      drafts.map(({ indicator }) => indicator),
    ),
    memberships,
  };
  return { tables, catalog, summary, issues };
}

/** The sum of what several readers dropped, by reason. */
export function droppedIn(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const dropped: Record<string, number> = {};
  for (const part of parts)
    for (const [reason, rows] of Object.entries(part)) dropped[reason] = (dropped[reason] ?? 0) + rows;
  return dropped;
}
