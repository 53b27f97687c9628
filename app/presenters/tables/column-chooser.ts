import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";

export interface ColumnChoice {
  name: string;
  title: string;
  description: string;
  shown: boolean;
  /** Queries that move a shown column one place; "" at an end. */
  earlierQuery: string;
  laterQuery: string;
}

export interface ColumnChooser {
  choices: ColumnChoice[];
  /** What the form carries along: all but the columns. */
  keep: [string, string][];
  /** Query with all columns in the table's order; "" = they are so already. */
  allQuery: string | null;
}

function swapped(names: readonly string[], place: number, other: number): string[] {
  const next = [...names];
  [next[place], next[other]] = [names[other] ?? "", names[place] ?? ""];
  return next;
}

/** Shown columns in their order, then the others in the table's. */
export function presentColumns(
  columns: readonly ColumnInfo[],
  request: TableRequest,
  query: URLSearchParams,
): ColumnChooser {
  const names = columns.map((column) => column.name);
  const shown = request.columns.length === 0 ? names : request.columns;
  const keep = [...query].filter(([name, value]) => name !== "_col" && value !== "");
  const queryOf = (order: readonly string[]) => {
    const next = new URLSearchParams(keep);
    for (const name of order) next.append("_col", name);
    return next.toString();
  };
  const hidden = names.filter((name) => !shown.includes(name));
  const choices = [...shown, ...hidden].flatMap((name): ColumnChoice[] => {
    const column = columns.find((one) => one.name === name);
    const place = shown.indexOf(name);
    if (column === undefined) return [];
    return [
      {
        name,
        title: column.title,
        description: column.description,
        shown: place >= 0,
        earlierQuery: place > 0 ? queryOf(swapped(shown, place, place - 1)) : "",
        laterQuery: place >= 0 && place < shown.length - 1 ? queryOf(swapped(shown, place, place + 1)) : "",
      },
    ];
  });
  return { choices, keep, allQuery: request.columns.length === 0 ? null : queryOf([]) };
}
