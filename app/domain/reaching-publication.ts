import type { EvidenceBase } from "./evidence-base.ts";
import type { Publication } from "./evidence.ts";
import { endDay } from "./periods.ts";

/**
 * The publication that says how far the evidence reaches: whatever part of a package is handed on has to have it, or a scenario
 * of no day would look from another. Of several the newest; undefined where there is no publication.
 */
export function reachingPublication({ editions, newestDay }: EvidenceBase): Publication | undefined {
  const reaching = editions.find(
    ({ publication: { retrievedOn }, knownFrom }) => endDay(retrievedOn) === newestDay || knownFrom === newestDay,
  );
  return reaching?.publication;
}
