import { folded } from "../../domain/folded.ts";
import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";
import type { Labels } from "./describe-cell.ts";
import type { FilterField } from "./filter-fields.ts";

/** A filter that a reader may have meant by what was searched for, with the query that sets it in the search's place. */
export interface LabelSuggestion {
  text: string;
  query: string;
}

const FEWEST_LETTERS = 2;

/** The label itself first, then those that begin with what was typed, then those that hold it; the shorter first. */
function rank(label: string, wanted: string): number {
  return label === wanted ? 0 : label.startsWith(wanted) ? 1 : 2;
}

/**
 * Filters on codes whose labels hold what was searched for, at most `most`: the search itself looks at cells as they are stored, and a
 * reader types "Russia", not "RUS".
 */
export function labelSuggestions(
  columns: readonly ColumnInfo[],
  labels: Labels,
  search: string,
  query: URLSearchParams,
  most = 6,
): LabelSuggestion[] {
  return named(columns, labels, search)
    .slice(0, most)
    .map((found) => instead(found, query, ["_search"]));
}

/** The same for filters on a column of codes whose value is a part of a label and no code: "Russia" for an area. */
export function filterSuggestions(
  columns: readonly ColumnInfo[],
  labels: Labels,
  filters: TableRequest["filters"],
  query: URLSearchParams,
  most = 6,
): LabelSuggestion[] {
  const found = filters.flatMap(({ column, operator, values: [value = ""] }) => {
    const known = columns.find(({ name }) => name === column)?.references?.table;
    if (!WORDED.includes(operator) || known === undefined || labels.get(known)?.has(value)) return [];
    const own = named(
      columns.filter(({ name }) => name === column),
      labels,
      value,
    );
    const replaced = [`${column}__${operator}`, ...(operator === "exact" ? [column] : [])];
    return own.map((one) => instead(one, query, replaced));
  });
  return found.slice(0, most);
}

/**
 * Filters on listed values, of columns that are no codes, that hold what was searched for, at most `most`: who types "military" may mean a kind of aid,
 * and not every row that has the word somewhere.
 */
export function valueSuggestions(
  columns: readonly ColumnInfo[],
  fields: readonly FilterField[],
  search: string,
  query: URLSearchParams,
  most = 6,
): LabelSuggestion[] {
  const wanted = folded(search.trim());
  if (wanted.length < FEWEST_LETTERS) return [];
  const found = fields.flatMap((field) => {
    const column = columns.find(({ name }) => field.kind === "choose" && field.name === `${name}__in`);
    if (field.kind !== "choose" || column === undefined || column.references !== null) return [];
    return field.choices
      .filter(({ label, chosen }) => !chosen && folded(label).includes(wanted))
      .map(({ value, label }) => {
        const next = new URLSearchParams(query);
        for (const name of ["_search", "_page"]) next.delete(name);
        next.append(field.name, value);
        return { text: `${field.label}: ${label}`, query: next.toString(), rank: rank(folded(label), wanted) };
      });
  });
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ text, query: own }) => ({ text, query: own }));
}

const WORDED: readonly string[] = ["exact", "contains", "startswith"];

interface Named {
  column: ColumnInfo;
  code: string;
  label: string;
  rank: number;
}

/** Codes whose labels hold some words, the nearest first. */
function named(columns: readonly ColumnInfo[], labels: Labels, words: string): Named[] {
  const wanted = folded(words.trim());
  if (wanted.length < FEWEST_LETTERS) return [];
  const found = columns.flatMap((column) => {
    const known = column.references === null ? undefined : labels.get(column.references.table);
    return [...(known ?? [])].flatMap(([code, label]) =>
      folded(label).includes(wanted) ? [{ column, code, label, rank: rank(folded(label), wanted) }] : [],
    );
  });
  return found.sort((a, b) => a.rank - b.rank || a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
}

/** The filter on a code in the place of other parameters. */
function instead({ column, code, label }: Named, query: URLSearchParams, others: readonly string[]): LabelSuggestion {
  const next = new URLSearchParams(query);
  for (const name of [...others, "_page"]) next.delete(name);
  next.set(`${column.name}__exact`, code);
  return { text: `${column.title}: ${label}`, query: next.toString() };
}
