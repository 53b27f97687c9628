import type { OwnFigure } from "../../tabular/own-figures.ts";
import type { Sheet } from "../../tabular/sheet.ts";
import type { TableLayout } from "../../tabular/table-layout.ts";

const SHOWN = 5;

/** How the file was understood: what kind it is, which column is what. */
export function layoutLines(sheet: Sheet, layout: TableLayout, area: string | undefined): string[] {
  const named = (place: number) => (place === -1 ? "none" : `"${layout.header[place] ?? ""}"`);
  const { periods } = layout;
  const where =
    periods.length > 0
      ? `periods in the header (${periods[0]?.text ?? ""} to ${periods.at(-1)?.text ?? ""})`
      : `period ${named(layout.period)}, value ${named(layout.value)}`;
  const status = layout.status === -1 ? "" : `, status ${named(layout.status)}`;
  return [
    `Read as: ${sheet.notes.join("; ")}`,
    `${sheet.row === undefined ? `Header in line ${layout.headerLine}` : "Columns"}: area ${area === undefined ? named(layout.area) : `${area} (given)`}, ${where}${status}`,
  ];
}

/** The first figures as a small table. */
export function figureLines(figures: readonly OwnFigure[], unit: string, row = "line"): string[] {
  const rows = figures
    .slice(0, SHOWN)
    .map(({ line, area, period, value, status }) => [
      `${row} ${line}`,
      `${area.area} ${area.label}`,
      period,
      `${value} ${unit}`,
      status,
    ]);
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(0, ...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd()}`,
  );
  return figures.length > SHOWN ? [...lines, `  … and ${figures.length - SHOWN} more`] : lines;
}
