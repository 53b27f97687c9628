import { groupRows } from "./group-rows.ts";
import type { Article, Claim, Reading, Statement } from "./claims.ts";
import type { Area, Correction, EventRow, Indicator, Membership, Publication, Publisher } from "./evidence.ts";
import type { Scenario } from "./scenarios.ts";

/** Everything of the package but the observations: small enough to be held whole, in the order of the files. */
export interface Catalog {
  articles: readonly Article[];
  claims: readonly Claim[];
  readings: readonly Reading[];
  statements: readonly Statement[];
  scenarios: readonly Scenario[];
  indicators: readonly Indicator[];
  areas: readonly Area[];
  memberships: readonly Membership[];
  publishers: readonly Publisher[];
  publications: readonly Publication[];
  /** Events that a publication reports. */
  events: readonly EventRow[];
  /** Events that name no publication yet: known by their ids, so that readings may refer to them, but never evidence and never drawn. */
  unpublishedEvents: readonly EventRow[];
  corrections: readonly Correction[];
}

/** A catalog with nothing in it; what a test or an empty package starts from. */
export function emptyCatalog(): Catalog {
  return {
    articles: [],
    claims: [],
    readings: [],
    statements: [],
    scenarios: [],
    indicators: [],
    areas: [],
    memberships: [],
    publishers: [],
    publications: [],
    events: [],
    unpublishedEvents: [],
    corrections: [],
  };
}

/** Rows by what they belong to, made once a catalog: each article asks for its own, and there may be hundreds. */
type Gathered<T> = WeakMap<readonly T[], Map<string, T[]>>;
const claimsByArticle: Gathered<Claim> = new WeakMap();
const readingsByClaim: Gathered<Reading> = new WeakMap();

function gathered<T extends { position: number }>(
  known: Gathered<T>,
  rows: readonly T[],
  key: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const held = known.get(rows);
  if (held !== undefined) return held;
  const groups = groupRows(rows, key);
  for (const group of groups.values()) group.sort((a, b) => a.position - b.position);
  known.set(rows, groups);
  return groups;
}

/** Claims of an article in the order in which the article makes them. */
export function claimsOf(catalog: Catalog, article: string): Claim[] {
  return [...(gathered(claimsByArticle, catalog.claims, (claim) => claim.article).get(article) ?? [])];
}

/** Readings of a claim, its default reading (lowest position) first. */
export function readingsOf(catalog: Catalog, claim: string): Reading[] {
  return [...(gathered(readingsByClaim, catalog.readings, (reading) => reading.claim).get(claim) ?? [])];
}

/** Scenarios for an article (all of them without one) in their order; the first is the baseline that flips start from. */
export function orderedScenarios(catalog: Catalog, article = ""): Scenario[] {
  const fitting = catalog.scenarios.filter(
    ({ articles }) => article === "" || articles.length === 0 || articles.includes(article),
  );
  return fitting.sort((a, b) => a.position - b.position);
}
