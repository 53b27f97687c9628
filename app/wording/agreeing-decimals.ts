/** Decimals tried beyond the usual ones. */
const MORE = 2;

/**
 * Decimals for two figures and their difference that stand beside each other: the fewest from `usual` on with which who subtracts the figures
 * shown gets the difference shown, for every pair: 5.0 % and 3.2 % with "+1.85 points" says that somebody cannot subtract. Two more at the most;
 * where even those do not agree, as many as that.
 */
export function agreeingDecimals(pairs: readonly (readonly [number, number])[], usual: number): number {
  for (let decimals = usual; decimals < usual + MORE; decimals += 1) {
    if (pairs.every(([a, b]) => subtracts([a, b], a - b, decimals))) return decimals;
  }
  return pairs.length === 0 ? usual : usual + MORE;
}

/** Whether who subtracts two figures, shown with these decimals, gets their difference as it is shown: the rule of sentences and of charts alike. */
export function subtracts([a, b]: readonly [number, number], difference: number, decimals: number): boolean {
  const unit = 10 ** decimals;
  const shown = (value: number) => Math.round(Number(value.toFixed(decimals)) * unit);
  return shown(a) - shown(b) === shown(difference);
}
