import type { Reading } from "../../domain/claims.ts";
import type { Finding, Input } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { counted, listWords } from "../../wording/words.ts";

/** How members that decide, and the rest, stand to the subject. */
export function sideWords({ quantifier, operator, target }: Reading): { deciding: string; rest: string } {
  const goesUp = operator === "gt" || operator === "ge";
  const isAll = quantifier === "all";
  if ((target ?? 0) !== 0) {
    const apart = goesUp ? "far enough below" : "far enough above";
    return isAll ? { deciding: `not ${apart}`, rest: apart } : { deciding: apart, rest: `not ${apart}` };
  }
  const [above, below] = [goesUp === isAll ? "above" : "below", goesUp === isAll ? "below" : "above"];
  // A tie breaks "more than", and bears "at least" out.
  const isStrict = operator === "gt" || operator === "lt";
  return isStrict === isAll
    ? { deciding: `level with or ${above}`, rest: below }
    : { deciding: above, rest: `level with or ${below}` };
}

/** "Macao SAR and Malta are above Russia, the other 39 below"; ends without a full stop. */
export function groupSentence(
  context: ChartContext,
  reading: Reading,
  finding: Finding,
  members: readonly Input[],
): string {
  const subject = context.areaLabel(reading.area);
  const side = plainSide(sideWords(reading), finding);
  const over = finding.breakers.length;
  const rest = members.length - over;
  const missing = finding.missing.length;
  if (over === 0) return `All ${members.length}${missing === 0 ? "" : " with a figure"} are ${side.rest} ${subject}`;
  const isNamed = over <= NAMED;
  const who = isNamed
    ? listWords(finding.breakers.map(({ area }) => context.areaLabel(area)))
    : `${over} of ${membersCounted(members.length, missing)}`;
  const others = rest === 0 || !isNamed ? "" : `, the other ${rest === 1 ? "one" : rest} ${side.rest}`;
  return `${who} ${over === 1 ? "is" : "are"} ${side.deciding} ${subject}${others}`;
}

/** "7 members"; where some have no figure, only those that have one are spoken of. */
export function membersCounted(members: number, missing: number): string {
  return missing === 0 ? counted(members, "member") : `${counted(members, "member")} with a figure`;
}

/** Members that a title names one by one. */
const NAMED = 3;

/** "level with or above" only where one of them is level. */
function plainSide({ deciding, rest }: { deciding: string; rest: string }, finding: Finding) {
  const level = finding.inputs.some(
    ({ role, value }) => role === "comparator" && value !== null && value === finding.observed,
  );
  const plain = (words: string) => (level ? words : words.replace("level with or ", ""));
  return { deciding: plain(deciding), rest: plain(rest) };
}
