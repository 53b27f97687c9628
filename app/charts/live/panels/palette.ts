import type { SeriesRole } from "../../model/chart-model.ts";

/** Colours that a drawing needs, as CSS values: hex in pictures, variables in the page (same values, see tokens.css). */
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

/**
 * Hues after Okabe and Ito ("Color Universal Design", 2008), darkened or lightened until each stands at 3:1 or more against its paper.
 * Index 0 is the neutral, 8 is of a reader's own figures alone. Names, shapes and dashes say the same as the colours.
 */
export const LIGHT: ChartPalette = {
  paper: "#ffffff",
  ink: "#1d1f24",
  quiet: "#50545d",
  grid: "#e4e1da",
  zero: "#8b8e96",
  band: "#f6e3a1",
  window: "#eceae4",
  mark: "#666b75",
  context: "#8b8e96",
  breaker: "#b3480a",
  series: ["#3d424c", "#0b5fa5", "#c2510b", "#00795a", "#a03c8a", "#7a6400", "#5450b8", "#a1323c", "#b3006b"],
};

export const DARK: ChartPalette = {
  paper: "#16181c",
  ink: "#eceae4",
  quiet: "#b9bcc3",
  grid: "#30343c",
  zero: "#7b808a",
  band: "#72611f",
  window: "#282c33",
  mark: "#a0a4ad",
  context: "#7b808a",
  breaker: "#f0a562",
  series: ["#d5d7db", "#6cb4f5", "#ff9d5c", "#4ecba2", "#e798d6", "#d6bf45", "#a9a6f5", "#f08d94", "#ff7ac0"],
};

/** The palette as CSS variables of the page, which follow its theme. */
export const LIVE: ChartPalette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  quiet: "var(--ink-2)",
  grid: "var(--chart-grid)",
  zero: "var(--chart-zero)",
  band: "var(--chart-band)",
  window: "var(--chart-window)",
  mark: "var(--chart-mark)",
  context: "var(--chart-context)",
  breaker: "var(--chart-breaker)",
  series: LIGHT.series.map((_, index) => `var(--chart-${index})`),
};

/** Colour of a series from its role and palette index. */
export function seriesColour(palette: ChartPalette, role: SeriesRole, index: number): string {
  if (role === "context" || role === "quiet") return palette.context;
  if (role === "breaker") return palette.breaker;
  return palette.series[index % palette.series.length] ?? palette.ink;
}
