import type { Catalog } from "../../domain/catalog.ts";
import { readingsOf } from "../../domain/catalog.ts";
import { indexEvidence, type EvidenceBase } from "../../domain/evidence-base.ts";
import type { Observation, Publication, Status } from "../../domain/evidence.ts";
import { observationNeeds, type ObservationNeed } from "../../domain/needs.ts";
import { endDay } from "../../domain/periods.ts";

/** Period, value, status, line; then, where there are any, low, high and the address where it was read. */
type PackedRow = [
  period: string,
  value: number | null,
  status: Status,
  line: number,
  low?: number | null,
  high?: number | null,
  seenAt?: string,
];

/** Rows of one publication, indicator and area, in the order of the package; `file` is a place in `files`. */
interface PackedSeries {
  publication: string;
  indicator: string;
  area: string;
  file: number;
  rows: PackedRow[];
}

/** All that a claim's readings can be tried on: what a browser needs to evaluate them as the server does. */
export interface ClaimEvidence {
  article: string;
  claim: string;
  /** Title of the site, for citations. */
  site: string;
  /** What the claim needs of the catalog; indicators and areas are all there. */
  catalog: Catalog;
  files: string[];
  series: PackedSeries[];
}

/**
 * Packs what a claim's readings need, from the evidence of all readings. Every row is of the core table of observations, whose
 * rows may be handed out with their citation; notes are left out.
 */
export function packEvidence(base: EvidenceBase, article: string, claim: string, site: string): ClaimEvidence {
  const readings = readingsOf(base.catalog, claim);
  const files = new Map<string, number>();
  const series: PackedSeries[] = [];
  for (const need of observationNeeds(base.catalog, readings)) series.push(...packed(base, need, files));
  const used = new Set(series.map(({ publication }) => publication));
  return { article, claim, site, catalog: catalogFor(base, article, claim, used), files: [...files.keys()], series };
}

/** The evidence base of what was packed: readings of the claim come to the same verdicts as on the whole. */
export function unpackEvidence(
  { catalog, files, series }: ClaimEvidence,
  more: { catalog: Catalog; observations: readonly Observation[] } = { catalog, observations: [] },
): EvidenceBase {
  return indexEvidence(more.catalog, unpacked(series, files, more.observations));
}

function* unpacked(
  series: readonly PackedSeries[],
  files: readonly string[],
  more: readonly Observation[],
): Generator<Observation> {
  for (const { publication, indicator, area, file, rows } of series) {
    const path = files[file] ?? "";
    for (const [period, value, status, line, low = null, high = null, seenAt = ""] of rows)
      yield { publication, indicator, area, period, value, low, high, status, seenAt, note: "", file: path, line };
  }
  yield* more;
}

function packed(base: EvidenceBase, { indicator, areas }: ObservationNeed, files: Map<string, number>): PackedSeries[] {
  const wanted = areas && new Set(areas);
  const series: PackedSeries[] = [];
  for (const [publication, byArea] of base.rowsOf(indicator)) {
    // Where a publication lists only what happened, what it spans is told by its rows of any area.
    const all = wanted === null || base.edition(publication)?.publication.coverage === "listed";
    for (const [area, byPeriod] of byArea) {
      if (!all && !wanted.has(area)) continue;
      const ofFile = new Map<number, PackedRow[]>();
      for (const row of byPeriod.values()) {
        if (!files.has(row.file)) files.set(row.file, files.size);
        const place = files.get(row.file) ?? 0;
        const rows = ofFile.get(place) ?? [];
        ofFile.set(place, rows);
        rows.push(packedRow(row));
      }
      for (const [file, rows] of ofFile) series.push({ publication, indicator, area, file, rows });
    }
  }
  return series;
}

function packedRow({ period, value, status, line, low, high, seenAt }: Observation): PackedRow {
  if (seenAt !== "") return [period, value, status, line, low, high, seenAt];
  return low === null && high === null ? [period, value, status, line] : [period, value, status, line, low, high];
}

function catalogFor(base: EvidenceBase, article: string, claimId: string, used: ReadonlySet<string>): Catalog {
  const { catalog } = base;
  const claims = catalog.claims.filter(({ claim }) => claim === claimId);
  const readings = catalog.readings.filter(({ claim }) => claim === claimId);
  const named = new Set(readings.flatMap(({ area, comparator }) => [area, comparator]));
  const statements = catalog.statements.filter(({ reading }) => readings.some((one) => one.reading === reading));
  const newest = newestRetrieved(base);
  const publications = catalog.publications.filter((one) => used.has(one.publication) || one === newest);
  const publishers = new Set([
    ...publications.map(({ publisher }) => publisher),
    ...claims.map(({ citedPublisher }) => citedPublisher),
  ]);
  return {
    articles: catalog.articles.filter((one) => one.article === article),
    claims,
    readings,
    statements: statements.filter(({ publication }) => used.has(publication)),
    scenarios: catalog.scenarios.filter(({ articles }) => articles.length === 0 || articles.includes(article)),
    indicators: catalog.indicators,
    areas: catalog.areas,
    memberships: catalog.memberships.filter(({ group }) => named.has(group)),
    publishers: catalog.publishers.filter(({ publisher }) => publishers.has(publisher)),
    publications: publications.map((one) => ({ ...one, note: "" })),
    events: [],
    corrections: [],
  };
}

/** The publication that says how far the package reaches: without it a scenario of no day would look from another. */
function newestRetrieved({ editions, newestDay }: EvidenceBase): Publication | undefined {
  const reaching = editions.find(
    ({ publication: { retrievedOn }, knownFrom }) => endDay(retrievedOn) === newestDay || knownFrom === newestDay,
  );
  return reaching?.publication;
}
