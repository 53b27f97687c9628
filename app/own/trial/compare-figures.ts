import { claimsOf, readingsOf, type Catalog } from "../../domain/catalog.ts";
import type { Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import { evaluate } from "../../domain/evaluate.ts";
import type { GridRow } from "../../domain/grid.ts";
import { observationNeeds } from "../../domain/needs.ts";
import { presentDay } from "../../domain/scenario-day.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import { chartContext } from "../../wording/context.ts";
import type { PackedEvidence } from "../evidence/packed-evidence.ts";
import { presentClaims, type AskedSide, type ComparedClaim, type TriedRow } from "./compared-claim.ts";
import { comparedSentence } from "./compared-sentence.ts";
import { whyNotCounted } from "./not-counted.ts";
import { baseWithOwn, type OwnGiven } from "./own-base.ts";
import { ownFinding } from "./own-effect.ts";
import { besideOwn, ownAlone } from "./own-publication.ts";
import { triedReadings } from "./tried-readings.ts";

export interface ComparedInput extends OwnGiven {
  /** The two whose change the page tells. */
  sides: readonly [AskedSide, AskedSide];
  /** Every reading, or the first of each claim. */
  all: boolean;
  locale: string;
}

export interface ComparedTrial {
  sentence: string;
  /** Those whose verdict changes first, then as the page orders claims. */
  claims: ComparedClaim[];
  /** Claims that ask for what the figures are of, and do not count them. */
  uncounted: { reading: string; quote: string; label: string; why: string }[];
}

/** What changes in two scenarios with the reader's figures: every claim that they bear on, without them and with them. */
export function compareFigures(evidence: PackedEvidence, site: EvidenceBase, input: ComparedInput): ComparedTrial {
  const { sides, locale } = input;
  const rows = rowsShown(evidence, input.all);
  const asking = rows.filter(({ reading }) => asksFor(evidence.catalog, reading, input.indicator));
  const bases = sides.map(({ scenario }) => baseFor(evidence, site, asking, { ...input, scenario }));
  const context = chartContext((bases[0] ?? site).catalog, evidence.site);
  const tried = asking.map(({ row, reading }): TriedRow => {
    const each = (of: (side: AskedSide, base: EvidenceBase) => Verdict) =>
      sides.map((side, at) => of(side, bases[at] ?? site));
    const alone = each(({ scenario }, base) => evaluate(base, reading, ownAlone(scenario)));
    return {
      row,
      reading,
      without: each(({ scenario }) => evaluate(site, reading, scenario)),
      with: each(({ scenario }, base) => evaluate(base, reading, besideOwn(scenario))),
      alone: alone.find((one) => ownFinding(one) !== null) ?? (alone[0] as Verdict),
    };
  });
  const counted = tried.filter((one) => one.with.some((verdict) => ownFinding(verdict) !== null));
  const claims = presentClaims(evidence.article, context, counted, { ...input, base: bases[0] ?? site });
  return {
    sentence: comparedSentence(claims, rows.length, input.all ? "reading" : "claim"),
    claims: [...claims].sort((a, b) => changed(b) - changed(a)),
    uncounted: tried
      .filter((one) => !counted.includes(one))
      .map(({ row, reading, with: [verdict] }) => ({
        reading: reading.reading,
        quote: row.claim.quote,
        label: reading.label,
        why: whyNotCounted(context, reading, verdict as Verdict, { ...input, base: bases[0] ?? site, locale }),
      })),
  };
}

/** In how many scenarios the verdict is another one. */
function changed({ sides }: ComparedClaim): number {
  return sides.filter((side) => side.without.outcome !== side.with.outcome).length;
}

/** The rows that the page compares, as far as figures can be tried on them. */
function rowsShown({ article, catalog }: PackedEvidence, all: boolean): { row: GridRow; reading: Reading }[] {
  return claimsOf(catalog, article).flatMap((claim) => {
    const readings = readingsOf(catalog, claim.claim);
    const shown = triedReadings(all ? readings : readings.slice(0, 1));
    return shown.map((reading) => ({ row: { claim, reading, readings, verdicts: [] }, reading }));
  });
}

function asksFor(catalog: Catalog, reading: Reading, indicator: string): boolean {
  return observationNeeds(catalog, [reading]).some((need) => need.indicator === indicator);
}

/** The evidence that some readings need, with the reader's figures as one scenario finds them. */
function baseFor(
  evidence: PackedEvidence,
  site: EvidenceBase,
  asking: readonly { reading: Reading }[],
  { scenario, ...given }: OwnGiven & { scenario: Scenario },
): EvidenceBase {
  const [first] = asking;
  if (first === undefined) return site;
  const readings = asking.map(({ reading }) => reading);
  const needed = new Set(observationNeeds(evidence.catalog, readings).map(({ indicator }) => indicator));
  const series = evidence.series.filter(({ indicator }) => needed.has(indicator));
  const day = presentDay(site, first.reading, scenario);
  return baseWithOwn({ ...evidence, series }, { ...given, day, parties: scenario.parties });
}
