import type { ColumnInfo, TableRequest } from "../../domain/tables.ts";

export interface ColumnChoice {
  name: string;
  title: string;
  description: string;
  shown: boolean;
}

export interface ColumnChooser {
  /** In the table's order; where the reader has moved columns, those shown in their order and then the others. */
  choices: ColumnChoice[];
  /** What the form carries along: all but the columns. */
  keep: [string, string][];
  /** Whether the address names columns. */
  chosen: boolean;
  /** How many of those shown stand once above the table, as all rows say the same there. */
  above: number;
}

/** What can be shown, and in which order it is. */
export function presentColumns(
  columns: readonly ColumnInfo[],
  request: TableRequest,
  query: URLSearchParams,
  above = 0,
): ColumnChooser {
  const names = columns.map((column) => column.name);
  const shown = request.columns.length === 0 ? names : request.columns;
  const inTableOrder = shown.every(
    (name, place) => place === 0 || names.indexOf(shown[place - 1] ?? "") < names.indexOf(name),
  );
  // None may jump away from the pointer when it is unticked.
  const order = inTableOrder ? names : [...shown, ...names.filter((name) => !shown.includes(name))];
  const choices = order.flatMap((name): ColumnChoice[] => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) return [];
    return [{ name, title: column.title, description: column.description, shown: shown.includes(name) }];
  });
  const keep = [...query].filter(([name, value]) => name !== "_col" && value !== "");
  return { choices, keep, chosen: request.columns.length > 0, above };
}

/** "13 of 17": the columns of the table as it stands, without those that are said once above it. */
export function columnCount({ choices, above }: ColumnChooser): string {
  return `${choices.filter((choice) => choice.shown).length - above} of ${choices.length}`;
}

/** Where the columns are that are chosen and yet no columns of the table, in a sentence; "" where there are none. */
export function aboveText({ above }: ColumnChooser): string {
  if (above === 0) return "";
  return above === 1
    ? "1 says the same in all rows and stands above the table."
    : `${above} say the same in all rows and stand above the table.`;
}

/** The query that shows these columns; none = all in the table's order. */
export function columnsQuery({ keep }: ColumnChooser, names: readonly string[]): string {
  const next = new URLSearchParams(keep);
  for (const name of names) next.append("_col", name);
  return next.toString();
}

/** The query with a shown column moved by one place, -1 to the front; null where it cannot go further. */
export function movedQuery(chooser: ColumnChooser, name: string, step: -1 | 1): string | null {
  const names = chooser.choices.filter(({ shown }) => shown).map((choice) => choice.name);
  const place = names.indexOf(name);
  const other = names[place + step];
  if (place < 0 || other === undefined) return null;
  names[place] = other;
  names[place + step] = name;
  return columnsQuery(chooser, names);
}
