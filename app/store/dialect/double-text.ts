/** Numbers in double precision as DuckDB writes them, for pages that are the same whichever engine made them. */

/** Least digits that mean the number, ".0" behind whole ones, an exponent of two digits from 1e16 on and below 1e-4. */
export function doubleText(number: number): string {
  if (Number.isNaN(number)) return "nan";
  const sign = number < 0 || Object.is(number, -0) ? "-" : "";
  if (!Number.isFinite(number)) return `${sign}inf`;
  const [digits = "", power = "0"] = Math.abs(number).toExponential().split("e");
  const exponent = Number(power);
  if (number !== 0 && (exponent >= 16 || exponent < -4)) {
    return `${sign}${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  const all = "0".repeat(Math.max(0, -exponent)) + digits.replace(".", "");
  const point = Math.max(0, exponent) + 1;
  const padded = all.padEnd(point + 1, "0");
  return `${sign}${padded.slice(0, point)}.${padded.slice(point)}`;
}
