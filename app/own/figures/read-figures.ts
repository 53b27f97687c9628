import type { Area } from "../../domain/evidence.ts";
import { areaCodes } from "../../tabular/area-codes.ts";
import type { FigureProblem, FiguresLeft } from "../../tabular/figure-problem.ts";
import { ownFigures, type OwnFigure, type Status } from "../../tabular/own-figures.ts";
import type { DecimalSign } from "../../tabular/own-number.ts";
import type { DateOrder } from "../../tabular/own-period.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import { tableLayout, type TableLayout } from "../../tabular/table-layout.ts";
import type { OwnMapping } from "./own-mapping.ts";

/** What a mapping still lacks before figures can be read. */
export type Lacking = "header" | "indicator" | "area" | "period" | "value";

export interface ReadFigures {
  layout: TableLayout | null;
  lacking: Lacking[];
  figures: OwnFigure[];
  problems: FigureProblem[];
  left: FiguresLeft;
}

const NOTHING_LEFT: FiguresLeft = { numberless: 0, where: 0, areas: [] };

/** The columns as a mapping names them; a name that the table lacks is looked for again. */
export function layoutBy(sheet: Sheet, mapping: OwnMapping): TableLayout | null {
  const named = tableLayout(sheet, givenBy(mapping));
  if (!("problem" in named)) return named;
  const found = tableLayout(sheet, mapping.area === "" ? {} : { area: mapping.area });
  return "problem" in found ? null : found;
}

/** The figures of a table by a mapping, in the indicator's unit. What cannot be understood is left out and told as a problem. */
export function readFigures(sheet: Sheet, mapping: OwnMapping, areas: readonly Area[]): ReadFigures {
  const layout = layoutBy(sheet, mapping);
  const none = { figures: [], problems: [], left: NOTHING_LEFT };
  if (layout === null) return { layout, lacking: ["header"], ...none };
  const codes = areaCodes(areas);
  const area = mapping.area === "" ? null : codes.find(mapping.area);
  const wide = layout.periods.length > 0;
  const lacking: Lacking[] = [];
  if (layout.area === -1 && area === null) lacking.push("area");
  if (layout.period === -1 && !wide) lacking.push("period");
  if (layout.value === -1 && !wide) lacking.push("value");
  if (lacking.length > 0) return { layout, lacking, ...none };
  const read = ownFigures(sheet, layout, codes, {
    area: area ?? undefined,
    decimal: (mapping.decimal || undefined) as DecimalSign | undefined,
    dateOrder: (mapping.dateOrder || undefined) as DateOrder | undefined,
    status: (mapping.status || undefined) as Status | undefined,
    power: Number(mapping.power) || 0,
    publishedOn: mapping.publishedOn,
    byDay: true,
    areaMap: new Map(Object.entries(mapping.areaMap)),
    skipUnknownAreas: false,
  });
  const figures = read.figures.map((one) => ({ ...one, published: one.published || mapping.publishedOn }));
  return { layout, lacking, ...read, figures };
}

function givenBy(mapping: OwnMapping) {
  const named = (column: string) => (column === "" ? undefined : column);
  const { whereColumn, whereValue } = mapping;
  return {
    areaColumn: mapping.area === "" ? named(mapping.areaColumn) : undefined,
    area: named(mapping.area),
    periodColumn: named(mapping.periodColumn),
    valueColumn: named(mapping.valueColumn),
    statusColumn: named(mapping.statusColumn),
    publishedColumn: named(mapping.publishedColumn),
    where: whereColumn === "" ? [] : [{ column: whereColumn, value: whereValue }],
  };
}
