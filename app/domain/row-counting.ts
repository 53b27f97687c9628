import { alwaysValid, counts, type Counting, type RowContext } from "./counting.ts";
import type { Edition } from "./editions.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import type { Observation } from "./evidence.ts";

/** What `counts` asks of the evidence for the rows of one edition, where nobody asks for how long the answer stays. */
function rowContext(base: EvidenceBase, counting: Counting, edition: Edition): RowContext {
  return {
    counting,
    validity: alwaysValid(),
    knownFrom: edition.knownFrom,
    isMarket: edition.isMarket,
    endOf: base.endOf,
    firstOutcome: (row) => base.firstOutcome(edition.publisher, row),
    firstOfAll: base.firstOfAll,
  };
}

/**
 * Whether rows count by their status on a day, as verdicts have it; whether the scenario admits their publication is asked elsewhere
 * (`admission`). Made once for many rows; those of a publication that the catalog lacks never count.
 */
export function rowCounting(base: EvidenceBase, counting: Counting): (row: Observation) => boolean {
  const contexts = new Map<string, RowContext | null>();
  return (row) => {
    let context = contexts.get(row.publication);
    if (context === undefined) {
      const edition = base.edition(row.publication);
      context = edition === undefined ? null : rowContext(base, counting, edition);
      contexts.set(row.publication, context);
    }
    return context !== null && counts(row, true, context);
  };
}
