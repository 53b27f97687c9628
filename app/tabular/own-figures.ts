import { endDay } from "../domain/periods.ts";
import type { AreaCodes, AreaRow } from "./area-codes.ts";
import { isMissing } from "./cell-text.ts";
import type { FigureProblem, FiguresLeft } from "./figure-problem.ts";
import { type DecimalSign, decimalSignOf, ownNumber } from "./own-number.ts";
import { type DateOrder, ownPeriod, type PeriodAs } from "./own-period.ts";
import type { Sheet } from "./sheet.ts";
import type { TableLayout } from "./table-layout.ts";

const STATUSES = ["A", "E", "F", "P"] as const;
export type Status = (typeof STATUSES)[number];

/** Unknown areas that are told what may have been meant: looking costs, and nobody reads a thousand of them. */
const ADVISED = 50;

/** A figure as it was understood; `value` is plain decimal text. */
export interface OwnFigure {
  line: number;
  area: AreaRow;
  period: string;
  value: string;
  status: Status;
  /** Whether the file or the reader says the status; where not, it is taken for an outcome. */
  stated: boolean;
  /** Day, month or year on which its row says that it was published; "" where none does. */
  published: string;
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
  /** Day after whose end no figure can be an outcome; "" where that is not known. A row that names its own day goes by that. */
  publishedOn: string;
  /** Only figures that are said to be outcomes can be it too early: of the others the day decides. */
  byDay?: boolean | undefined;
  /** Cells of the area column → the area's code. */
  areaMap: ReadonlyMap<string, string>;
  skipUnknownAreas: boolean;
}

export interface OwnFigures {
  figures: OwnFigure[];
  problems: FigureProblem[];
  left: FiguresLeft;
}

/** SDMX code list CL_OBS_STATUS, as far as it says how sure a figure is: I is imputed by the receiver, an estimate. */
const SDMX: Readonly<Record<string, Status>> = { A: "A", E: "E", F: "F", P: "P", I: "E" };

/**
 * The figures of a sheet. Everything that cannot be understood is a problem by its line and column, in the order of the lines; nothing
 * is guessed silently. Of two rows for one figure the first is among the figures.
 */
export function ownFigures(sheet: Sheet, layout: TableLayout, codes: AreaCodes, rules: FigureRules): OwnFigures {
  const problems: FigureProblem[] = [];
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
  if (sign === null) {
    const cell = values.find((one) => /[.,]/.test(one)) ?? "";
    return { figures: [], problems: [{ kind: "two-ways", cell }], left: { numberless: 0, where: 0, areas: [] } };
  }

  // The IMF's tables say for each series which year was the last that is no estimate of its own.
  const lastActual = layout.header.findIndex((name) => /^estimates[ _]start[ _]after$/i.test(name.trim()));

  function areaOf(cells: readonly string[], line: number): AreaRow | null {
    if (rules.area) return rules.area;
    const cell = cells[layout.area] ?? "";
    const area = codes.find(rules.areaMap.get(cell) ?? cell);
    if (area !== null) return area;
    const lines = unknown.get(cell);
    if (lines === undefined) unknown.set(cell, [line]);
    else lines.push(line);
    return area;
  }

  for (const { cells, line } of filled) {
    const present = columns.filter(({ place }) => ownNumber(cells[place] ?? "", sign) !== "");
    missing += columns.length - present.length;
    // A row without a number (a heading, a footnote) needs no area.
    if (present.length === 0) continue;
    const area = areaOf(cells, line);
    if (area === null) continue;
    const published = publishedOf(cells[layout.published] ?? "", rules);
    if (published === null) {
      problems.push({ kind: "no-period", line, place: layout.published, cell: cells[layout.published] ?? "" });
      continue;
    }
    for (const { place, text } of present) {
      const value = ownNumber(cells[place] ?? "", sign, rules.power ?? 0);
      const periodCell = text === "" ? (cells[layout.period] ?? "") : text;
      const period = ownPeriod(periodCell, rules.dateOrder, rules.periodAs);
      if (value === null) problems.push({ kind: "no-number", line, place, cell: cells[place] ?? "", sign });
      else if (period === null) problems.push({ kind: "no-period", line, place: layout.period, cell: periodCell });
      else {
        const status = statusOf(cells[layout.status] ?? "", period, rules, cells[lastActual] ?? "");
        const figure = { line, area, period, value, ...status, published };
        const key = `${area.area} ${period} ${published}`;
        const twin = seen.get(key);
        if (twin) problems.push(twinProblem(twin, figure, sheet, layout));
        else seen.set(key, figure);
      }
    }
  }
  const figures = [...seen.values()];
  const skipped = rules.skipUnknownAreas ? [...unknown.keys()] : [];
  if (!rules.skipUnknownAreas)
    for (const [at, [cell, lines]] of [...unknown].entries())
      problems.push({
        kind: "unknown-area",
        line: lines[0] ?? 0,
        cell,
        lines,
        near: at < ADVISED ? codes.near(cell) : null,
      });
  const early = tooEarly(figures, rules);
  if (early.length > 0) problems.push({ kind: "early", count: early.length, period: early[0]?.period ?? "" });
  return { figures, problems, left: { numberless: missing, where: others, areas: skipped } };
}

/** The day that a row names, ""; null where what it names is none. */
function publishedOf(cell: string, { dateOrder }: FigureRules): string | null {
  return isMissing(cell) ? "" : ownPeriod(cell, dateOrder);
}

function tooEarly(figures: readonly OwnFigure[], { publishedOn, byDay = false }: FigureRules): OwnFigure[] {
  return figures.filter(({ status, stated, period, published }) => {
    const day = published === "" ? publishedOn : published;
    return day !== "" && status === "A" && (stated || !byDay) && endDay(period) > endDay(day);
  });
}

function statusOf(
  cell: string,
  period: string,
  rules: FigureRules,
  lastActual: string,
): { status: Status; stated: boolean; note: string } {
  const { forecastFrom } = rules;
  if (forecastFrom !== undefined && endDay(period) >= endDay(forecastFrom))
    return { status: "F", stated: true, note: "" };
  if (/^\d{4}$/.test(lastActual)) {
    // A year that was over when the publication came out is estimated, one that was not is forecast.
    const isEnded = rules.publishedOn !== "" && endDay(period) <= endDay(rules.publishedOn);
    const status = endDay(period) <= `${lastActual}-12-31` ? "A" : isEnded ? "E" : "F";
    return { status, stated: true, note: "" };
  }
  const known = SDMX[cell.toUpperCase()];
  if (known !== undefined) return { status: known, stated: true, note: "" };
  const note = cell === "" ? "" : `Marked ${cell} by the publisher.`;
  return { status: rules.status ?? "A", stated: rules.status !== undefined, note };
}

/** Two rows for one figure: mostly a file of several series, which differ in a column. */
function twinProblem(a: OwnFigure, b: OwnFigure, { cells }: Sheet, layout: TableLayout): FigureProblem {
  const [first = [], second = []] = [cells[a.line - 1], cells[b.line - 1]];
  const used = new Set([layout.area, layout.period, layout.value, layout.status, layout.published]);
  const place = layout.header.findIndex((_, at) => !used.has(at) && first[at] !== second[at]);
  const single = place === -1 || a.line === b.line || layout.periods.some((one) => one.place === place);
  const differs = single ? null : { column: layout.header[place] ?? "", value: first[place] ?? "" };
  const { area, label } = b.area;
  return { kind: "twice", line: b.line, other: a.line, area, label, period: b.period, differs };
}
