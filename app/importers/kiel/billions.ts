/** Full euros as billions, rounded to EUR 1,000, as plain decimal text without trailing zeros: 21596939.4 → "0.021597". */
export function billions(euros: number): string {
  return trimmed((euros / 1e9).toFixed(6));
}

/** Plain decimal text rounded to `decimals` places, without trailing zeros. */
export function rounded(value: number, decimals: number): string {
  return trimmed(value.toFixed(decimals));
}

function trimmed(text: string): string {
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}
