/** Numbers as people write them, and arithmetic that does not stumble over binary fractions. */

/** Decimals kept by `settle`: far below any published precision, far above the noise of binary fractions. */
const SETTLED_DECIMALS = 1e9;

/** A number freed of binary noise (0.1 + 0.2 → 0.3) and of negative zero; infinities pass. */
export function settle(value: number): number {
  if (!Number.isFinite(value) || Math.abs(value) > 9e6) return value + 0;
  return Math.round(value * SETTLED_DECIMALS) / SETTLED_DECIMALS + 0;
}

/** A band of numbers; an open end does not belong to it. */
export interface Band {
  low: number;
  high: number;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Decimals in a number as written: "3.2" has 1, "20" has 0. */
export function decimalsWritten(written: string): number {
  const fraction = /^[-+]?\d*\.(\d+)$/.exec(written.trim())?.[1];
  return fraction === undefined ? 0 : fraction.length;
}

/**
 * All numbers that one would write like this, rounding half away from zero: "3.2" is [3.15, 3.25), "-2.2" is
 * (-2.25, -2.15], "0" is (-0.5, 0.5).
 */
export function bandAsWritten(value: number, written: string): Band {
  const half = 0.5 / 10 ** decimalsWritten(written);
  return {
    low: settle(value - half),
    high: settle(value + half),
    lowOpen: value <= 0,
    highOpen: value >= 0,
  };
}
