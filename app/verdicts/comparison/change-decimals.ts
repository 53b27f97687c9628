import type { ChangeFigure, ClaimedBand } from "./change-figure.ts";

/** Decimals tried beyond the usual ones. */
const MORE = 3;

/**
 * Decimals for figures that stand alone on one line: the usual ones, and more only where two figures that differ would be written
 * alike, or one would seem to stand on a limit of what is claimed that it does not stand on.
 *
 * @param fewest decimals of the indicator and of what is claimed
 */
export function changeDecimals(
  figures: readonly Pick<ChangeFigure, "low" | "high">[],
  band: ClaimedBand | null,
  fewest: number,
): number {
  const values = figures.flatMap(({ low, high }) => [low, high]);
  const limits = [band?.low ?? null, band?.high ?? null].filter((one) => one !== null);
  for (let decimals = fewest; decimals < fewest + MORE; decimals += 1) {
    const alike = (a: number, b: number) => Math.abs(a - b) > SAME && a.toFixed(decimals) === b.toFixed(decimals);
    const isTold = values.every((one, at) => ![...values.slice(at + 1), ...limits].some((other) => alike(one, other)));
    if (isTold) return decimals;
  }
  return fewest + MORE;
}

/** What differences of binary fractions leave of nothing. */
const SAME = 1e-9;
