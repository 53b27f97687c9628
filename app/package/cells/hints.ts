/** What a wrong cell of a core column was likely meant to be, in words; "" where nothing can be said. Nothing ambiguous is guessed. */
import type { Field } from "../descriptor.ts";
import { mendedBoolean, mendedDate, withoutUnseen } from "../mend/mend-column.ts";
import { readingsOf } from "../mend/number-style.ts";
import { didYouMean, inLatin } from "../nearest.ts";
import { isNumber } from "../numbers.ts";
import { compilePattern } from "../pattern.ts";
import { dayHint } from "./day-hints.ts";

/** `value`: a cell that the column's check has refused. Only for columns whose cells are written one way: those of core tables. */
export function cellHint(field: Field, value: string): string {
  if (field.cells !== undefined || value === "") return "";
  if (field.type === "number" || field.type === "integer") return numberHint(value);
  if (field.type === "boolean") {
    const meant = mendedBoolean(withoutUnseen(value));
    return meant === undefined ? "" : `write ${meant} (check --fix does)`;
  }
  if (withoutUnseen(value) !== value) return UNSEEN;
  const isDay = field.type === "date" || field.calendar !== undefined;
  if (!isDay && !/\bday\b/u.test(field.constraints?.patternWords ?? "")) return codeHint(field, value);
  const mended = mendedDate(value);
  if (mended !== value) return `${dayHint(mended) || `write ${mended}`} (check --fix does)`;
  const isOfPeriods = field.calendar === "period" || field.calendar === "open-period";
  return dayHint(value, isOfPeriods);
}

/** Said of a code that would be right without what stands around it. */
export const UNSEEN = "there is a space or an unseen character in it (check --fix takes it away)";

/** "Great Britain" → GREAT_BRITAIN, great-britain or great_britain, whichever the column takes. */
function codeHint({ constraints = {} }: Field, value: string): string {
  const { pattern, patternWords, enum: choices } = constraints;
  if (pattern === undefined || patternWords === undefined || choices !== undefined) return "";
  const latin = inLatin(value);
  if (latin !== value && compilePattern(pattern).matches?.(latin) === true) return didYouMean(value, [latin]);
  const reach = pattern.includes(RANGE) ? reachHint(value) : "";
  if (reach !== "" && reach !== value && compilePattern(pattern).matches?.(reach) === true) return `write ${reach}`;
  const parts = value
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/u)
    .filter((part) => part !== "");
  const ways = [parts.join("-").toLowerCase(), parts.join("_").toLowerCase(), parts.join("_").toUpperCase()];
  const found = ways.find((way) => way !== value && way !== "" && compilePattern(pattern).matches?.(way));
  return found === undefined ? "" : `for example ${found}`;
}

/** What the pattern of a column has that takes first..last. */
const RANGE = String.raw`(\.\.`;

/** 2022-2026, 2022/2026, 2022 to 2026 → 2022..2026; "year 2022" → 2022; "" where no period is in it. */
function reachHint(value: string): string {
  const periods = value.match(/\d{4}(?:-\d{2}(?!\d)){0,2}/gu) ?? [];
  return periods.length > 2 ? "" : periods.join("..");
}

const NOTHING = /^(?:n\/?a|n\.a\.?|nan|null|none|-+|–|—|\.+|…|x|:)$/iu;

function numberHint(cell: string): string {
  const bare = withoutUnseen(cell);
  if (cell.startsWith("=")) return "this is a formula: write what it comes to";
  if (NOTHING.test(bare)) return "a figure that is missing is an empty cell";
  if (bare !== cell && isNumber(bare)) return `write ${bare} (check --fix does)`;
  const readings = readingsOf(bare);
  if (readings.length === 1) return `write ${readings[0]} (check --fix does where all of the column reads one way)`;
  if (readings.length > 1) return `${readings.join(" or ")}? Both can be meant: write the one that is`;
  if (bare.startsWith("+")) return "a plus sign is left out";
  if (/^-?0\d/u.test(bare)) return "zeros in front are left out";
  const [, number = ""] =
    /^(?:[^\d\s.,+-]{1,4}\s*)?(-?\d(?:[\d.,' ]*\d)?)\s*(?:%|[€$£¥°]\p{L}*|\p{L}{2,})?$/u.exec(bare) ?? [];
  const [plain, other] = isNumber(number) ? [number] : readingsOf(number);
  if (plain === undefined || number === bare) return "";
  return `write ${other === undefined ? plain : number} alone: the unit is the indicator's, in catalog/indicators.csv`;
}
