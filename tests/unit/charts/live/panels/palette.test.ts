import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DARK, LIGHT, LIVE, type ChartPalette } from "../../../../../app/charts/live/panels/palette.ts";

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Protanopia and deuteranopia after Viénot, Brettel and Mollon (1999), on linear RGB. */
const BLINDNESS = {
  protan: [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1],
  deutan: [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1],
};

function seen(hex: string, matrix: number[]): number[] {
  const linear = [1, 3, 5].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2);
  return [0, 3, 6].map((row) => {
    const value = linear.reduce((sum, channel, index) => sum + channel * (matrix[row + index] ?? 0), 0);
    return 255 * Math.min(1, Math.max(0, value)) ** (1 / 2.2);
  });
}

const themes: [string, ChartPalette][] = [
  ["light", LIGHT],
  ["dark", DARK],
];

test.each(themes)("marks of the %s theme stand at 3:1 or more against the paper, words at 4.5:1", (_, palette) => {
  for (const colour of [...palette.series, palette.context, palette.breaker, palette.mark, palette.zero]) {
    expect(contrast(colour, palette.paper), colour).toBeGreaterThanOrEqual(3);
  }
  for (const colour of [palette.ink, palette.quiet])
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(4.5);
});

test.each(themes)("the first four hues of the %s theme stay apart for colour-blind eyes", (_, palette) => {
  const hues = palette.series.slice(1, 5);
  for (const matrix of Object.values(BLINDNESS)) {
    hues.forEach((a, index) => {
      for (const b of hues.slice(index + 1)) {
        const [left, right] = [seen(a, matrix), seen(b, matrix)];
        const distance = Math.hypot(...left.map((channel, at) => channel - (right[at] ?? 0)));
        expect(distance, `${a} ${b}`).toBeGreaterThan(20);
      }
    });
  }
});

test("the page's variables have the values that pictures are drawn with", () => {
  const css = readFileSync(new URL("../../../../../app/ui/styles/tokens.css", import.meta.url), "utf8");
  LIGHT.series.forEach((colour, index) => {
    expect(css).toContain(`--chart-${index}: light-dark(${colour}, ${DARK.series[index]});`);
  });
  for (const name of ["grid", "zero", "band", "window", "mark", "context", "breaker"] as const) {
    expect(css).toContain(`--chart-${name}: light-dark(${LIGHT[name]}, ${DARK[name]});`);
  }
  expect(LIVE.series[3]).toBe("var(--chart-3)");
});
