import type { Catalog } from "../domain/catalog.ts";
import { COVERAGES } from "../domain/evidence.ts";
import { cell, type KeptRows, type Row } from "./rows.ts";

/** Makes the property of that name from a row; the column of `citedPublisher` is `cited_publisher`. */
type Make<T> = (row: Row, name: string) => T;
type MakeAll<T> = { [Name in keyof T]: Make<T[Name]> };

/** How each property of each table's rows is made. */
const TABLES: { [Table in Exclude<keyof Catalog, "unpublishedEvents">]: MakeAll<Catalog[Table][number]> } = {
  articles: texts("article", "title", "author", "publisher", "publishedOn", "url", "language", "summary"),
  claims: {
    ...texts("claim", "article", "quote", "topic", "kind", "citedPublisher", "note"),
    position: number,
    paragraph: numberOrNull,
  },
  readings: {
    ...texts("reading", "claim", "label", "statement", "form", "indicator", "area", "comparator", "quantifier"),
    ...texts("period", "basePeriod", "event", "baseEvent", "eventKind", "operator", "countOperator"),
    ...texts("unit", "publication", "note"),
    position: number,
    target: numberOrNull,
    targetHigh: numberOrNull,
    targetValue: numberOrNull,
    targetWritten: (row) => cell(row, "target"),
    targetValueWritten: (row) => cell(row, "target_value"),
  },
  statements: { ...texts("reading", "publication", "seenAt", "confidence", "outcome", "quote", "note"), ...place() },
  scenarios: {
    ...texts("scenario", "label", "question", "asOf", "basis"),
    position: number,
    publishers: list,
    excludedPublishers: list,
    parties: list,
    articles: list,
  },
  indicators: { ...texts("indicator", "label", "definition", "unit", "topic", "frequency"), decimals: number },
  areas: texts("area", "label", "kind"),
  memberships: texts("group", "area", "publication"),
  publishers: texts("publisher", "label", "kind", "party", "url"),
  publications: {
    ...texts("publication", "publisher", "title", "edition", "publishedOn", "retrievedOn", "url", "seenAt"),
    ...texts("licence", "confidence", "note"),
    redistributable: (row) => cell(row, "redistributable") === "true",
    coverage: (row) => COVERAGES.find((one) => one === cell(row, "coverage")) ?? "complete",
  },
  events: { ...texts("event", "happenedOn", "title", "area", "kind", "place", "publication", "note"), ...place() },
  corrections: texts(
    "correction",
    "correctedOn",
    "wrong",
    "changed",
    "title",
    "before",
    "after",
    "publication",
    "claim",
  ),
};

/**
 * The catalog's rows as the domain's types. The rows must have been checked: the schema's enums are what makes the
 * narrowing of texts to unions true.
 */
export function toCatalog(rows: KeptRows): Catalog {
  const tables = Object.entries(TABLES).map(([table, makers]) => {
    const all = Object.entries<Make<unknown>>(makers);
    const made = (row: Row) => Object.fromEntries(all.map(([name, make]) => [name, make(row, name)]));
    return [table, (rows.get(table) ?? []).map(made)];
  });
  const catalog = Object.fromEntries(tables) as Catalog;
  // What nobody reports is set aside here, once: no chart, search or verdict can then take it for evidence.
  const isPublished = ({ publication }: Catalog["events"][number]): boolean => publication !== "";
  return {
    ...catalog,
    events: catalog.events.filter(isPublished),
    unpublishedEvents: catalog.events.filter((event) => !isPublished(event)),
  };
}

/** Column by property: a package of hundreds of articles asks a million times for the same few. */
const columns = new Map<string, string>();

function written(row: Row, name: string): string {
  let column = columns.get(name);
  if (column === undefined)
    columns.set(name, (column = name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)));
  return cell(row, column);
}

function texts<Name extends string>(...names: Name[]): Record<Name, <T extends string>(row: Row, name: string) => T> {
  const text = <T extends string>(row: Row, name: string) => written(row, name) as T;
  return Object.fromEntries(names.map((name) => [name, text])) as ReturnType<typeof texts<Name>>;
}

function number(row: Row, name: string): number {
  return Number(written(row, name));
}

function numberOrNull(row: Row, name: string): number | null {
  return written(row, name) === "" ? null : number(row, name);
}

function list(row: Row, name: string): string[] {
  const text = written(row, name);
  return text === "" ? [] : text.split("~");
}

/** Where the row stands. */
function place(): MakeAll<Pick<Row, "file" | "line">> {
  return { file: (row) => row.file, line: (row) => row.line };
}
