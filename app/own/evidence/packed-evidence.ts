import type { Catalog } from "../../domain/catalog.ts";
import { claimsOf, readingsOf } from "../../domain/catalog.ts";
import type { Claim, Reading } from "../../domain/claims.ts";
import { indexEvidence, type EvidenceBase } from "../../domain/evidence-base.ts";
import type { Observation, Status } from "../../domain/evidence.ts";
import { observationNeeds, type ObservationNeed } from "../../domain/needs.ts";
import { reachingPublication } from "../../domain/reaching-publication.ts";

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

/** All that the readings of some claims can be tried on: what a browser needs to evaluate them as the server does. */
export interface PackedEvidence {
  article: string;
  /** The claim whose readings they are; "" for all claims of the article. */
  claim: string;
  /** Title of the site, for citations. */
  site: string;
  /** What the claims need of the catalog; indicators and areas are all there. */
  catalog: Catalog;
  files: string[];
  series: PackedSeries[];
}

/**
 * Packs what the readings of a claim need, or of all claims of an article (`claim`: ""), from the evidence of all readings. Every row
 * is of the core table of observations, whose rows may be handed out with their citation; notes are left out.
 */
export function packEvidence(base: EvidenceBase, article: string, claim: string, site: string): PackedEvidence {
  const claims = claimsOf(base.catalog, article).filter((one) => claim === "" || one.claim === claim);
  const readings = claims.flatMap((one) => readingsOf(base.catalog, one.claim));
  const files = new Map<string, number>();
  const series: PackedSeries[] = [];
  for (const need of observationNeeds(base.catalog, readings)) series.push(...packed(base, need, files));
  const used = new Set(series.map(({ publication }) => publication));
  const catalog = catalogFor(base, article, { claims, readings, used });
  return { article, claim, site, catalog, files: [...files.keys()], series };
}

/** The evidence base of what was packed: their readings come to the same verdicts as on the whole. */
export function unpackEvidence(
  { catalog, files, series }: PackedEvidence,
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

interface Packing {
  claims: Claim[];
  readings: Reading[];
  /** Publications that have rows among what is packed. */
  used: ReadonlySet<string>;
}

function catalogFor(base: EvidenceBase, article: string, { claims, readings, used }: Packing): Catalog {
  const { catalog } = base;
  const named = new Set(readings.flatMap(({ area, comparator }) => [area, comparator]));
  const tried = new Set(readings.map(({ reading }) => reading));
  const statements = catalog.statements.filter(({ reading }) => tried.has(reading));
  const newest = reachingPublication(base);
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
    unpublishedEvents: [],
    corrections: [],
  };
}
