import { counted } from "../../wording/words.ts";
import type { ComparedClaim } from "./compared-claim.ts";

/**
 * What the reader's figures do to a comparison: "Your figures bear on 5 of 34 claims compared. They change 2 verdicts in A and 1 in B.
 * From A to B 3 verdicts differ with them, 2 without."
 *
 * @param one what is counted: "claim" or "reading"
 */
export function comparedSentence(claims: readonly ComparedClaim[], all: number, one: string): string {
  const of = `${counted(all, one)} compared that ${all === 1 ? "is" : "are"} about figures`;
  const [first] = claims;
  if (first === undefined) return `Your figures bear on none of the ${of}.`;
  const changes = first.sides.map(({ letter }, at) => {
    const count = claims.filter(({ sides }) => sides[at]?.with.outcome !== sides[at]?.without.outcome).length;
    return { letter, count };
  });
  const words = changes.map(({ letter, count }) => `${count === 0 ? "none" : count} in ${letter}`).join(" and ");
  const none = changes.every(({ count }) => count === 0);
  const changed = none ? "They change no verdict." : `Verdicts they change: ${words}.`;
  const [a, b] = changes.map(({ letter }) => letter);
  const differing = (which: "with" | "without") =>
    claims.filter(({ sides }) => new Set(sides.map((side) => side[which].outcome)).size > 1).length;
  return `Your figures bear on ${claims.length} of ${of}. ${changed} Of these, ${a} and ${b} differ on ${differing("with")} with your figures, on ${differing("without")} without.`;
}
