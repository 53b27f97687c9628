import { endDay } from "../../domain/periods.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import type { TableLayout } from "../../tabular/table-layout.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { listWords, STATUS_WORDS } from "../../wording/words.ts";

/** A column with more values than these is none to choose a series by. */
const MOST_VALUES = 60;

/** A column of the table: its name, and its values where they are few. */
export interface SeenColumn {
  name: string;
  values: string[];
}

/** The table as it was understood. */
export interface SeenTable {
  rows: number;
  delimiter: string;
  columns: SeenColumn[];
  /** Whether the header has the periods. */
  wide: boolean;
}

/** A row of the table as it was understood. */
export interface SeenFigure {
  line: number;
  area: string;
  period: string;
  value: string;
  kind: string;
}

/**
 * Figures as the page lists them. Where nothing says what they are, they are outcomes if their period is over on the day on which a
 * scenario looks, as the trial takes them.
 * @param days ISO days of the scenarios, each once
 */
export function seenFigures(
  figures: readonly OwnFigure[],
  days: readonly string[],
  locale: string,
): { first: SeenFigure[]; kindNote: string } {
  const kindOf = ({ period, status, stated }: OwnFigure): string => {
    if (stated || days.length === 0) return STATUS_WORDS[status] ?? "";
    const kinds = new Set(days.map((day) => (endDay(period) <= day ? "outcome" : "forecast")));
    return kinds.size === 1 ? [...kinds].join() : "forecast, later outcome";
  };
  const first = figures.map((figure) => ({
    line: figure.line,
    area: figure.area.label,
    period: formatPeriod(figure.period, locale),
    value: figure.value,
    kind: kindOf(figure),
  }));
  if (days.length === 0 || figures.every(({ stated }) => stated)) return { first, kindNote: "" };
  const when = listWords([...days].sort().map((day) => formatPeriod(day, locale)));
  const kindNote = `The table does not say which figures are outcomes and which forecasts: those whose period is over on the scenario’s day (${when}) are taken for outcomes, the others for forecasts. To say otherwise, open “Kind of figures” above.`;
  return { first, kindNote };
}

/** A table as it was understood. */
export function seenTable(sheet: Sheet & { delimiter: string }, layout: TableLayout | null): SeenTable {
  const header = layout?.header ?? [];
  const rows = sheet.cells.slice(layout?.headerLine ?? 0).filter((row) => row.some((cell) => cell !== ""));
  return {
    rows: rows.length,
    delimiter: sheet.delimiter,
    wide: (layout?.periods.length ?? 0) > 0,
    columns: header.flatMap((name, place) => (name === "" ? [] : [{ name, values: fewValues(rows, place) }])),
  };
}

/** The values of a column, sorted; [] where they are many. */
function fewValues(rows: readonly (readonly string[])[], place: number): string[] {
  const values = new Set<string>();
  for (const row of rows) {
    values.add(row[place] ?? "");
    if (values.size > MOST_VALUES) return [];
  }
  return [...values].sort();
}
