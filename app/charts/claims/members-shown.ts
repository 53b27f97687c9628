import type { Finding, Input } from "../../domain/verdicts.ts";
import type { ClaimChartInput } from "./claim-chart-input.ts";

/** Groups up to this size are drawn whole. */
export const SMALL_GROUP = 12;
/** Deciding members that are drawn, those furthest over the line first, and others beside them. */
const MOST_DECIDING = 8;
const MOST_PEERS = 9;
const FEW = 4;

/** The members of a group that a chart draws, in the order of their rows. */
export interface MembersShown {
  deciding: Input[];
  others: Input[];
  /** Members without a figure that have a row. */
  missing: string[];
  /** Members with a figure that are left out. */
  left: number;
}

/**
 * Those that decide first, each side ordered from the highest figure on; then of a large group only the peers that the article's own
 * claims speak of, unless all are asked for.
 */
export function membersShown(
  input: ClaimChartInput,
  finding: Finding,
  members: readonly Input[],
  line: number | null,
): MembersShown {
  const breaking = new Set(finding.breakers.map(({ area }) => area));
  const sorted = [...members].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const deciding = sorted.filter(({ area }) => breaking.has(area));
  const others = sorted.filter(({ area }) => !breaking.has(area));
  if (input.members !== "deciding" || members.length <= SMALL_GROUP)
    return { deciding, others, missing: finding.missing, left: 0 };
  const far = ({ value }: Input) => Math.abs((value ?? 0) - (line ?? 0));
  const furthest = new Set([...deciding].sort((a, b) => far(b) - far(a)).slice(0, MOST_DECIDING));
  const peers = peersOf(input);
  const named = peers.flatMap((area) => others.find((one) => one.area === area) ?? []).slice(0, MOST_PEERS - 1);
  const nearest = [...others].sort((a, b) => far(a) - far(b)).filter((one) => !named.includes(one));
  // The nearest to the line always; where the article names none, the few nearest stand for the rest.
  const chosen = new Set([...named, ...nearest.slice(0, named.length > 0 ? 1 : FEW)]);
  const shown = {
    deciding: deciding.filter((one) => furthest.has(one)),
    others: others.filter((one) => chosen.has(one)),
  };
  return {
    ...shown,
    missing: finding.missing.filter((area) => peers.includes(area)),
    left: members.length - shown.deciding.length - shown.others.length,
  };
}

/** Areas that the article's claims compare with by name, then members of the small groups that this claim is read against. */
function peersOf({ context, article, claim, reading }: ClaimChartInput): string[] {
  const claims = new Set(
    context.catalog.claims.filter((one) => one.article === article.article).map((one) => one.claim),
  );
  const readings = context.catalog.readings.filter((one) => claims.has(one.claim));
  const named = readings
    .flatMap(({ area, comparator }) => [area, comparator])
    .filter((area) => context.area(area)?.kind === "country");
  const groups = readings
    .filter((one) => one.claim === claim.claim)
    .map(({ comparator }) => context.members(comparator));
  const small = groups.filter((members) => members.length > 1 && members.length <= SMALL_GROUP).flat();
  return [...new Set([...small, ...named])].filter((area) => area !== reading.area);
}
