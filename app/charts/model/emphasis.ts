import { listWords } from "../../wording/words.ts";
import type { ChartModel, ChartTable, LegendEntry, Panel, Series } from "./chart-model.ts";
import { MOST_STRONG } from "./query.ts";

/** What the reader chose of a chart's series. */
export interface SeriesChoice {
  hidden: readonly string[];
  strong: readonly string[];
}

/**
 * A chart with its series as the reader chose them: hidden ones are gone from the drawing and its table, at most three are strong, the others grey; the
 * words under the chart say which. Charts of rows, and those with one series a panel, stay as they are.
 */
export function emphasised(model: ChartModel, { hidden, strong }: SeriesChoice): ChartModel {
  const { counted, behind } = namesOf(model);
  const names = [...counted, ...behind];
  if (names.length < 2) return model;
  const off = new Set(names.filter((name) => hidden.includes(name)));
  const shown = counted.filter((name) => !off.has(name));
  const chosen = shown.filter((name) => strong.includes(name));
  const front = new Set(chosen.length > 0 ? chosen : shown.slice(0, MOST_STRONG));
  const looks = new Map(model.panels.flatMap(({ series }) => series).map((one) => [one.label, one]));
  const legend = names.map((name): LegendEntry => {
    const look = looks.get(name);
    return {
      name,
      colour: look?.colour ?? 0,
      shape: look?.shape ?? "circle",
      drawing: look?.drawing ?? "line",
      state: off.has(name) ? "hidden" : front.has(name) ? "strong" : "quiet",
    };
  });
  const words = wordsOf(
    shown.filter((name) => front.has(name)),
    shown.length,
  );
  return {
    ...model,
    panels: model.panels.map((panel) => ({ ...panel, series: seriesOfPanel(panel, off, front) })),
    howToRead: [model.howToRead, words].filter(Boolean).join(" "),
    table: off.size === 0 ? model.table : without(model.table, off),
    legend,
  };
}

/** Names of the series of panels that have several: of those that may be strong, and of those that stand behind in any case. */
function namesOf({ panels }: ChartModel): { counted: string[]; behind: string[] } {
  const series = panels
    .filter((panel) => panel.family !== "rows" && new Set(panel.series.map(({ label }) => label)).size > 1)
    .flatMap((panel) => panel.series.filter(({ label }) => label !== ""));
  const counted = new Set(series.filter(({ role }) => role !== "context").map(({ label }) => label));
  const behind = new Set(series.filter(({ named, label }) => named && !counted.has(label)).map(({ label }) => label));
  return { counted: [...counted], behind: [...behind] };
}

function seriesOfPanel({ family, series }: Panel, off: ReadonlySet<string>, front: ReadonlySet<string>): Series[] {
  if (family === "rows") return series;
  const kept = series.filter(({ label }) => !off.has(label));
  const drawn = kept.map((one): Series => {
    if (one.role === "context" || one.label === "" || front.has(one.label)) return one;
    return { ...one, role: "quiet" };
  });
  // What is drawn later lies on top; bars keep their places in the stack.
  if (family === "bars") return drawn;
  const depth = ({ role }: Series) => (role === "context" ? 0 : role === "quiet" ? 1 : 2);
  return drawn.sort((a, b) => depth(a) - depth(b));
}

/** "Drawn strongly: IMF, OECD and World Bank; the other 9 are grey." */
function wordsOf(front: readonly string[], shown: number): string {
  if (front.length === shown || front.length === 0) return "";
  const others = shown - front.length;
  return `Drawn strongly: ${listWords([...front])}; the other ${others === 1 ? "one is" : `${others} are`} grey.`;
}

function without(table: ChartTable, off: ReadonlySet<string>): ChartTable {
  const at = table.columns.findIndex(({ name }) => name === "series");
  return at < 0 ? table : { ...table, rows: table.rows.filter((row) => !off.has(row[at] ?? "")) };
}
