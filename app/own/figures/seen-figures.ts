import type { OwnFigure } from "../../tabular/own-figures.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import type { TableLayout } from "../../tabular/table-layout.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { listWords } from "../../wording/words.ts";
import { statusOn } from "./figure-status.ts";

/** What figures are called, as the choice beside them calls them. */
const KINDS = { A: "outcome", E: "estimate", F: "forecast", P: "provisional outcome" } as const;

const UNSAID = "The table does not say which figures are outcomes and which forecasts.";
const BY_PUBLICATION =
  "Those whose period was over when they were published are taken for outcomes, the others for forecasts. To say otherwise, open “Kind of figures” above.";

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
  /** "" where nothing says it. */
  published: string;
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
  const kindOf = (figure: OwnFigure): string => {
    const on = figure.published === "" ? days : [figure.published];
    const kinds = new Set((on.length === 0 ? [""] : on).map((day) => KINDS[statusOn(day, figure)]));
    return kinds.size === 1 ? [...kinds].join() : "forecast, later outcome";
  };
  const first = figures.map((figure) => ({
    line: figure.line,
    area: figure.area.label,
    period: formatPeriod(figure.period, locale),
    value: figure.value,
    kind: kindOf(figure),
    published: figure.published === "" ? "" : formatPeriod(figure.published, locale),
  }));
  const unsaid = figures.filter(({ stated }) => !stated);
  if (days.length === 0 || unsaid.length === 0) return { first, kindNote: "" };
  if (unsaid.every(({ published }) => published !== "")) return { first, kindNote: `${UNSAID} ${BY_PUBLICATION}` };
  const when = listWords([...days].sort().map((day) => formatPeriod(day, locale)));
  const kindNote = `${UNSAID} No day of publication is said, either: they count as known on the scenario’s day (${when}), as outcomes where the period is over by then, else as forecasts. To say otherwise, give the day above.`;
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
