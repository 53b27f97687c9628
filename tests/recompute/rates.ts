import { over, type Exact } from "./exact.ts";
import type { World } from "./world.ts";

const ONE: Exact = { top: 1n, bottom: 1n };

/**
 * What one unit of a currency was worth in another in a month: the first published rate that is no forecast, whatever the
 * scenario. null where the package has none.
 */
export function rateOf(world: World, from: string, to: string, month: string): Exact | null {
  const direct = published(world, `${to}_per_${from}`, month);
  if (direct) return direct;
  const inverse = published(world, `${from}_per_${to}`, month);
  return inverse && over(ONE, inverse);
}

function published(world: World, unit: string, month: string): Exact | null {
  const indicators = world.tables.indicators.filter((row) => row.unit === unit).map((row) => row.indicator ?? "");
  for (const indicator of indicators.sort()) {
    for (const { publication } of [...world.editions].reverse()) {
      const series = world.figures(indicator).get(publication);
      for (const area of [...(series?.keys() ?? [])].sort()) {
        const figure = series?.get(area)?.get(month);
        if (figure?.value && figure.value.top > 0n && figure.status !== "F") return figure.value;
      }
    }
  }
  return null;
}
