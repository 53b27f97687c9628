import { cleanText, numberText } from "./cell-text.ts";
import { shiftDecimal } from "./shift-decimal.ts";

export type DecimalSign = "." | ",";

/** The number in a cell, with this decimal sign, as plain text; "" for a missing one, null for what is none. A % behind it is left out. */
export function ownNumber(cell: string, sign: DecimalSign, power = 0): string | null {
  const text = cleanText(cell)
    .replace(/\s?%$/, "")
    .replace(/(?<=\d)['’](?=\d{3})/g, " ");
  const plain = sign === "." ? text : pointed(text);
  const number = plain === null ? null : numberText(plain);
  return number === null || number === "" || power === 0 ? number : shiftDecimal(number, power);
}

/** "1.234,5" → "1234.5"; null where a point stands that is no sign between thousands. */
function pointed(text: string): string | null {
  if (/^[-+−–]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/\d\.\d|,.*,/.test(text)) return null;
  return text.replace(",", ".");
}

/**
 * The decimal sign of a column: the only one by which all its cells are numbers. null where cells such as "1,234" could be read
 * either way and nothing else decides.
 */
export function decimalSignOf(cells: readonly string[]): DecimalSign | null {
  let [point, comma, differ] = [true, true, false];
  for (const cell of cells) {
    const [byPoint, byComma] = [ownNumber(cell, "."), ownNumber(cell, ",")];
    // What is no number by either says nothing of the sign.
    if (byPoint === null && byComma === null) continue;
    if (byPoint === null) point = false;
    if (byComma === null) comma = false;
    if (byPoint !== byComma) differ = true;
  }
  if (point === comma) return differ ? null : ".";
  return point ? "." : ",";
}
