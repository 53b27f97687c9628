/** Fractions of whole numbers: sums, means and quotients without any rounding, so that an equality is one. */
export interface Exact {
  top: bigint;
  /** Always above 0. */
  bottom: bigint;
}

const DIGITS = 1_000_000_000_000_000_000n;

export function whole(value: number | bigint): Exact {
  return { top: BigInt(value), bottom: 1n };
}

/** A decimal number as written ("-2.25", "1e-3"); null for an empty cell. */
export function exact(written: string): Exact | null {
  if (written.trim() === "") return null;
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(written.trim());
  if (!parts) throw new Error(`Not a number: ${written}`);
  const [, sign = "", units = "", fraction = "", power = "0"] = parts;
  const digits = BigInt(`${units}${fraction}` || "0") * (sign === "-" ? -1n : 1n);
  const shift = Number(power) - fraction.length;
  return shift >= 0
    ? { top: digits * 10n ** BigInt(shift), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-shift) };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom };
  // Powers of ten divide each other: thousands of decimals keep one short denominator.
  if (a.bottom % b.bottom === 0n) return { top: a.top + b.top * (a.bottom / b.bottom), bottom: a.bottom };
  if (b.bottom % a.bottom === 0n) return { top: a.top * (b.bottom / a.bottom) + b.top, bottom: b.bottom };
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function negative({ top, bottom }: Exact): Exact {
  return { top: -top, bottom };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negative(b));
}

export function times(a: Exact, b: Exact): Exact {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** The divisor must not be 0. */
export function over(a: Exact, b: Exact): Exact {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

/** Below, at or above 0 where a is below, equal to or above b. */
export function order(a: Exact, b: Exact): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function size(a: Exact): Exact {
  return a.top < 0n ? negative(a) : a;
}

export function asNumber({ top, bottom }: Exact): number {
  return Number((top * DIGITS) / bottom) / Number(DIGITS);
}
