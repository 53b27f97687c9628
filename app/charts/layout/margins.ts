import type { Panel, Series } from "../model/chart-model.ts";
import { BOLD, endsLate } from "./labels.ts";
import { textWidth } from "./text-width.ts";
import { formatTick } from "./tick-text.ts";

/** A picture is shown in whatever font the reader has, whose figures may be wider than estimated. */
const SLACK = 1.1;

/** Pixels left and right of a plot. */
export interface Margins {
  left: number;
  right: number;
}

interface MarginsRoom {
  width: number;
  locale: string;
  fontSize: number;
  /** Small panels have names in their headings only. */
  small: boolean;
}

/** Series that a panel names, and whether their names stand beside the lines. */
export function namedSeries(panel: Panel, small: boolean): { named: Series[]; direct: boolean } {
  const named = panel.series.filter((series) => series.named && series.label !== "");
  return { named, direct: panel.y.type !== "rows" && panel.family === "lines" && !small && named.length > 0 };
}

/** What a panel needs for the texts of its ticks, and for the names of lines that end at its edge. */
export function marginsOf(panel: Panel, { width, locale, fontSize, small }: MarginsRoom): Margins {
  const rows = panel.y.type === "rows";
  const widest = Math.max(0, ...panel.y.ticks.map((tick) => textWidth(formatTick(panel.y, tick, locale), fontSize)));
  const most = rows || panel.y.labels.length > 0 ? width * (width < 480 ? 0.46 : 0.38) : 110;
  const { named, direct } = namedSeries(panel, small);
  const late = direct ? named.filter((series) => endsLate(panel, series)) : [];
  const labelWidth = Math.max(0, ...late.map((series) => textWidth(series.label, fontSize * BOLD))) + 10;
  return {
    left: Math.ceil(Math.min(widest * SLACK + 10, most)),
    right: late.length > 0 ? Math.ceil(Math.min(labelWidth, width * (width < 480 ? 0.36 : 0.27))) + 8 : rows ? 34 : 16,
  };
}

/** The margins of each panel: those on one time have the widest of all, so that a year is as long in each and a day stands on one line through them. */
export function marginsOfAll(panels: readonly Panel[], room: MarginsRoom): Margins[] {
  const own = panels.map((panel) => marginsOf(panel, room));
  const [first] = panels;
  const isOneTime = panels.every(
    ({ x }) => x.type === "time" && x.domain[0] === first?.x.domain[0] && x.domain[1] === first.x.domain[1],
  );
  if (!isOneTime) return own;
  const widest = { left: Math.max(...own.map(({ left }) => left)), right: Math.max(...own.map(({ right }) => right)) };
  return own.map(() => widest);
}
