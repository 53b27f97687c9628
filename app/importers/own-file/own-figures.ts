import { endDay } from "../../domain/periods.ts";
import type { AreaCodes, AreaRow } from "./area-codes.ts";
import { type DecimalSign, decimalSignOf, ownNumber } from "./own-number.ts";
import { type DateOrder, ownPeriod, type PeriodAs } from "./own-period.ts";
import type { Sheet } from "./sheet.ts";
import type { TableLayout } from "./table-layout.ts";

export const STATUSES = ["A", "E", "F", "P"] as const;
export type Status = (typeof STATUSES)[number];

/** A figure as it was understood; `value` is plain decimal text. */
export interface OwnFigure {
  line: number;
  area: AreaRow;
  period: string;
  value: string;
  status: Status;
  note: string;
}

export interface FigureRules {
  /** One area for all rows. */
  area?: AreaRow | undefined;
  decimal?: DecimalSign | undefined;
  /** Power of ten that values are multiplied with. */
  power?: number | undefined;
  dateOrder?: DateOrder | undefined;
  periodAs?: PeriodAs | undefined;
  status?: Status | undefined;
  /** From this period on figures are forecasts. */
  forecastFrom?: string | undefined;
  /** Day after whose end no figure can be an outcome. */
  publishedOn: string;
  /** Cells of the area column → the area's code. */
  areaMap: ReadonlyMap<string, string>;
  skipUnknownAreas: boolean;
}

export interface OwnFigures {
  figures: OwnFigure[];
  problems: string[];
  /** Rows and cells that were left out, in words. */
  notes: string[];
}

const SHOWN = 5;
/** SDMX code list CL_OBS_STATUS, as far as it says how sure a figure is: I is imputed by the receiver, an estimate. */
const SDMX: Readonly<Record<string, Status>> = { A: "A", E: "E", F: "F", P: "P", I: "E" };

/** The figures of a sheet. Everything that cannot be understood is a problem by its line; nothing is guessed silently. */
export function ownFigures(sheet: Sheet, layout: TableLayout, codes: AreaCodes, rules: FigureRules): OwnFigures {
  const problems: string[] = [];
  const unknown = new Map<string, number[]>();
  const seen = new Map<string, OwnFigure>();
  let [missing, others] = [0, 0];
  const rows = sheet.cells.map((cells, index) => ({ cells, line: index + 1 })).slice(layout.headerLine);
  const counted = rows.filter(({ cells }) => layout.where.every(({ place, value }) => (cells[place] ?? "") === value));
  others = rows.filter(({ cells }) => cells.some((cell) => cell !== "")).length;
  const filled = counted.filter(({ cells }) => cells.some((cell) => cell !== ""));
  others -= filled.length;
  const columns = layout.periods.length > 0 ? layout.periods : [{ place: layout.value, text: "" }];
  const values = filled.flatMap(({ cells }) => columns.map(({ place }) => cells[place] ?? ""));
  const sign = rules.decimal ?? (sheet.typed ? "." : decimalSignOf(values));
  if (sign === null)
    return {
      figures: [],
      problems: [
        `Numbers such as "${values.find((cell) => /[.,]/.test(cell)) ?? ""}" can be read in two ways: give --decimal . or --decimal ,`,
      ],
      notes: [],
    };

  function areaOf(cells: readonly string[], line: number): AreaRow | null {
    if (rules.area) return rules.area;
    const cell = cells[layout.area] ?? "";
    const area = codes.find(rules.areaMap.get(cell) ?? cell);
    if (area === null) unknown.set(cell, [...(unknown.get(cell) ?? []), line]);
    return area;
  }

  for (const { cells, line } of filled) {
    const present = columns.filter(({ place }) => ownNumber(cells[place] ?? "", sign) !== "");
    missing += columns.length - present.length;
    // A row without a number (a heading, a footnote) needs no area.
    if (present.length === 0) continue;
    const area = areaOf(cells, line);
    if (area === null) continue;
    for (const { place, text } of present) {
      const value = ownNumber(cells[place] ?? "", sign, rules.power ?? 0);
      const periodCell = text === "" ? (cells[layout.period] ?? "") : text;
      const period = ownPeriod(periodCell, rules.dateOrder, rules.periodAs);
      if (value === null) problems.push(`line ${line}: "${cells[place] ?? ""}" is no number with decimal "${sign}"`);
      else if (period === null) problems.push(periodProblem(line, periodCell));
      else {
        const figure = { line, area, period, value, ...statusOf(cells[layout.status] ?? "", period, rules) };
        const key = `${area.area} ${period}`;
        const twin = seen.get(key);
        if (twin) problems.push(twinProblem(twin, figure, sheet, layout));
        else seen.set(key, figure);
      }
    }
  }
  const figures = [...seen.values()];
  problems.push(...unknownAreas(unknown, codes, rules.skipUnknownAreas));
  const early = figures.filter(({ status, period }) => status === "A" && endDay(period) > endDay(rules.publishedOn));
  if (early.length > 0)
    problems.push(
      `${early.length} figures are of periods that end after the publication (${early[0]?.period ?? ""}): they cannot be outcomes. Give --forecast-from PERIOD or --status F`,
    );
  const skipped = [...unknown.keys()];
  return {
    figures,
    problems,
    notes: [
      missing > 0 ? `${missing} cells without a number left out` : "",
      others > 0 ? `${others} rows left out by --where` : "",
      skipped.length > 0 && rules.skipUnknownAreas ? `left out, no known area: ${skipped.join(", ")}` : "",
    ].filter((note) => note !== ""),
  };
}

function statusOf(cell: string, period: string, rules: FigureRules): { status: Status; note: string } {
  const { forecastFrom } = rules;
  if (forecastFrom !== undefined && endDay(period) >= endDay(forecastFrom)) return { status: "F", note: "" };
  const known = SDMX[cell.toUpperCase()];
  if (known !== undefined) return { status: known, note: "" };
  return { status: rules.status ?? "A", note: cell === "" ? "" : `Marked ${cell} by the publisher.` };
}

function periodProblem(line: number, cell: string): string {
  const slashed = /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(cell) ? ": give --date-order dmy or --date-order mdy" : "";
  return `line ${line}: "${cell}" is no year, quarter, month or day${slashed}`;
}

/** Two rows for one figure: mostly a file of several series, which differ in a column. */
function twinProblem(a: OwnFigure, b: OwnFigure, { cells }: Sheet, layout: TableLayout): string {
  const [first = [], second = []] = [cells[a.line - 1], cells[b.line - 1]];
  const used = new Set([layout.area, layout.period, layout.value, layout.status]);
  const place = layout.header.findIndex((_, at) => !used.has(at) && first[at] !== second[at]);
  const hint =
    place === -1 || a.line === b.line || layout.periods.some((one) => one.place === place)
      ? ""
      : `: choose a series, for example --where "${layout.header[place] ?? ""}=${first[place] ?? ""}"`;
  return `lines ${a.line} and ${b.line} are both of ${b.area.area} ${b.period}${hint}`;
}

function unknownAreas(unknown: ReadonlyMap<string, number[]>, codes: AreaCodes, skip: boolean): string[] {
  if (skip || unknown.size === 0) return [];
  const lines = [...unknown].map(([cell, at]) => {
    const hint = codes.hint(cell);
    const where = at.length > SHOWN ? `${at.slice(0, SHOWN).join(", ")} …` : at.join(", ");
    return `"${cell}" (line ${where}) is no known area${hint === "" ? "" : `; ${hint}`}`;
  });
  return [
    ...lines,
    'Give --area-map "CELL=CODE" for each, --new-area "CODE=Name" for an area of your own, or --skip-unknown-areas',
  ];
}
