/**
 * A decimal number as text times a power of ten, by moving its point: no digit of the source is lost to binary rounding.
 * @param text plain decimal text, as cells.ts gives it
 */
export function shiftDecimal(text: string, power: number): string {
  if (power === 0 || text === "") return text;
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = text.slice(sign.length).split(".");
  const point = whole.length + power;
  const digits = `${"0".repeat(Math.max(0, 1 - point))}${whole}${decimals}`.padEnd(Math.max(1, point), "0");
  const at = Math.max(1, point);
  const result = `${digits.slice(0, at).replace(/^0+(?=\d)/, "")}.${digits.slice(at).replace(/0+$/, "")}`;
  return `${sign}${result.replace(/\.$/, "")}`;
}
