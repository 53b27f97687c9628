import { COLOURS, type ColourName } from "../../../ui/theme/colours.ts";
import type { SeriesRole } from "../../model/chart-model.ts";

/** Colours that a drawing needs, as CSS values: hex in pictures, variables in the page (the same values). */
export interface ChartPalette {
  paper: string;
  ink: string;
  quiet: string;
  grid: string;
  zero: string;
  band: string;
  window: string;
  mark: string;
  context: string;
  breaker: string;
  series: readonly string[];
}

function paletteOf(colour: (name: ColourName) => string): ChartPalette {
  return {
    paper: colour("paper"),
    ink: colour("ink"),
    quiet: colour("ink-2"),
    grid: colour("chart-grid"),
    zero: colour("chart-zero"),
    band: colour("chart-band"),
    window: colour("chart-window"),
    mark: colour("chart-mark"),
    context: colour("chart-context"),
    breaker: colour("chart-breaker"),
    series: SERIES.map((index) => colour(`chart-${index}`)),
  };
}

/** Names, shapes and dashes say the same as these. */
const SERIES = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

export const LIGHT = paletteOf((name) => COLOURS[name][0]);
export const DARK = paletteOf((name) => COLOURS[name][1]);
/** The palette as CSS variables of the page, which follow its theme. */
export const LIVE = paletteOf((name) => `var(--${name})`);

/** Colour of a series from its role and palette index. */
export function seriesColour(palette: ChartPalette, role: SeriesRole, index: number): string {
  if (role === "context" || role === "quiet") return palette.context;
  if (role === "breaker") return palette.breaker;
  return palette.series[index % palette.series.length] ?? palette.ink;
}
