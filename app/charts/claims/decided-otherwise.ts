import { differenceUnit } from "../../domain/units.ts";
import type { Finding } from "../../domain/verdicts.ts";
import { formatValue } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import { counted, listWords } from "../../wording/words.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";

/** Decimals up to which a small margin is followed. */
const MOST = 6;
/** Areas without a figure that are named; more are counted. */
const NAMED = 2;

/**
 * What sources decide that a chart of one source does not draw, where it is not what that one decides: "European Commission (no figure
 * for United Kingdom) fails by 0.6 percentage points". Of each side the source that lacks the fewest figures, and of those the nearest to turning
 * over; "" where none decides otherwise.
 */
export function decidedOtherwise(input: ClaimChartInput, drawn: Finding): string {
  const sides = (["holds", "fails"] as const).flatMap((outcome) => {
    const own = input.verdict.findings.filter((one) => one.outcome === outcome && outcome !== drawn.outcome);
    const [first, ...others] = own.sort((a, b) => a.missing.length - b.missing.length || sizeOf(a) - sizeOf(b));
    if (first === undefined) return [];
    const more =
      others.length === 0 ? "" : `, as ${counted(others.length, "more source")} ${others.length === 1 ? "does" : "do"}`;
    return [`${told(input, first)}${more}`];
  });
  return listWords(sides);
}

function told({ context, locale, reading }: ClaimChartInput, finding: Finding): string {
  const { missing, outcome, margin, unit, publication } = finding;
  const lacking =
    missing.length <= NAMED ? listWords(missing.map(context.areaLabel)) : counted(missing.length, "member");
  const source = `${publisherShort(context, publication)}${missing.length === 0 ? "" : ` (no figure for ${lacking})`}`;
  if (margin === null || reading.operator === "eq") return `${source} ${outcome}`;
  if (margin === 0) return `${source} ${outcome}, exactly at the limit`;
  const isWhole = (unit === "members" || unit === "places") && Number.isInteger(margin);
  let decimals = isWhole ? 0 : (context.indicator(reading.indicator)?.decimals ?? 1);
  while (decimals < MOST && Number(Math.abs(margin).toFixed(decimals)) === 0 && !isWhole) decimals += 1;
  const size = formatValue(Math.abs(margin), differenceUnit(unit), decimals, locale);
  return `${source} ${outcome} by ${size.replace(/ (points?)$/, " percentage $1").replace(/^1 (place|member)s$/, "1 $1")}`;
}

function sizeOf({ margin }: Finding): number {
  return Math.abs(margin ?? Infinity);
}
