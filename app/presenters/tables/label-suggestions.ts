import type { ColumnInfo } from "../../domain/tables.ts";
import type { Labels } from "./describe-cell.ts";

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
  const wanted = search.trim().toLowerCase();
  if (wanted.length < FEWEST_LETTERS) return [];
  const found = columns.flatMap((column) => {
    const known = column.references === null ? undefined : labels.get(column.references.table);
    return [...(known ?? [])].flatMap(([code, label]) =>
      label.toLowerCase().includes(wanted) ? [{ column, code, label, rank: rank(label.toLowerCase(), wanted) }] : [],
    );
  });
  found.sort((a, b) => a.rank - b.rank || a.label.length - b.label.length || (a.label < b.label ? -1 : 1));
  return found.slice(0, most).map(({ column, code, label }) => {
    const next = new URLSearchParams(query);
    next.delete("_search");
    next.delete("_page");
    next.set(`${column.name}__exact`, code);
    return { text: `${column.title}: ${label}`, query: next.toString() };
  });
}
