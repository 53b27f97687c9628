import { claimsOf, orderedScenarios, readingsOf } from "./catalog.ts";
import { CITED, NO_PARTY } from "./admission.ts";
import type { EventRow } from "./evidence.ts";
import type { EvidenceBase } from "./evidence-base.ts";
import { isOfKind } from "./event-kinds.ts";
import { observationNeeds } from "./needs.ts";
import { reachingPublication } from "./reaching-publication.ts";

/** What of a package the verdicts of one article rest on: ids of each table, and which figures. */
export interface ArticleSubset {
  claims: ReadonlySet<string>;
  readings: ReadonlySet<string>;
  scenarios: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  areas: ReadonlySet<string>;
  events: ReadonlySet<string>;
  publications: ReadonlySet<string>;
  publishers: ReadonlySet<string>;
  corrections: ReadonlySet<string>;
  /** Files that such figures stand in. */
  files: ReadonlySet<string>;
  /** Whether a figure may bear on one of the readings. */
  needs(indicator: string, area: string): boolean;
}

/**
 * Everything that evaluating an article asks for, and what that refers to in turn. The newest publication by day of
 * retrieval is among it even if it says nothing on the article: its day is the one on which scenarios without a day judge.
 */
export function articleSubset(base: EvidenceBase, article: string): ArticleSubset {
  const { catalog } = base;
  const claims = claimsOf(catalog, article);
  const readings = claims.flatMap(({ claim }) => readingsOf(catalog, claim));
  const ids = new Set(readings.map(({ reading }) => reading));
  const scenarios = orderedScenarios(catalog, article);
  const figures = neededFigures(base, readings);
  const named = readings.flatMap(({ area, comparator }) => [area, comparator]).filter(Boolean);
  const memberships = catalog.memberships.filter(({ group }) => named.includes(group));
  const isAsked = ({ event, kind }: EventRow): boolean =>
    readings.some((one) => event === one.event || event === one.baseEvent) ||
    readings.some(({ eventKind }) => eventKind !== "" && isOfKind(kind, eventKind));
  const published = catalog.events.filter(isAsked);
  // No evidence, but a reading that names one must not refer to nothing.
  const events = [...published, ...catalog.unpublishedEvents.filter(isAsked)];
  const own = new Set(claims.map(({ claim }) => claim));
  const publications = new Set([
    ...figures.publications,
    ...[...memberships, ...published].map(({ publication }) => publication),
    ...catalog.statements.filter(({ reading }) => ids.has(reading)).map(({ publication }) => publication),
    ...readings.map(({ publication }) => publication).filter(Boolean),
    ...[reachingPublication(base)].flatMap((one) => one?.publication ?? []),
  ]);
  const isKept = (list: ReadonlySet<string>, id: string) => id === "" || list.has(id);
  const corrections = catalog.corrections.filter(
    ({ claim, publication }) => isKept(own, claim) && isKept(publications, publication),
  );
  const publishers = new Set([
    ...catalog.publications.filter(({ publication }) => publications.has(publication)).map((one) => one.publisher),
    ...claims.map(({ citedPublisher }) => citedPublisher).filter(Boolean),
    ...scenarios.flatMap((one) => [...one.publishers, ...one.excludedPublishers]).filter((id) => id !== CITED),
  ]);
  const parties = catalog.publishers.filter(({ publisher }) => publishers.has(publisher)).map(({ party }) => party);
  const areas = new Set([
    ...named,
    ...figures.areas,
    ...memberships.map(({ area }) => area),
    ...events.map(({ area }) => area),
    ...parties,
    ...scenarios.flatMap((one) => one.parties).filter((party) => party !== NO_PARTY),
  ]);
  return {
    claims: own,
    readings: ids,
    scenarios: new Set(scenarios.map(({ scenario }) => scenario)),
    indicators: new Set([...figures.needs.keys(), ...readings.map(({ indicator }) => indicator)]),
    groups: new Set(memberships.map(({ group }) => group)),
    areas,
    events: new Set(events.map(({ event }) => event)),
    publications,
    publishers,
    corrections: new Set(corrections.map(({ correction }) => correction)),
    files: figures.files,
    needs: figures.isNeeded,
  };
}

function neededFigures(base: EvidenceBase, readings: Parameters<typeof observationNeeds>[1]) {
  const needs = new Map(
    observationNeeds(base.catalog, readings).map(({ indicator, areas }) => [indicator, areas && new Set(areas)]),
  );
  const isNeeded = (indicator: string, area: string): boolean => {
    const wanted = needs.get(indicator);
    return wanted !== undefined && (wanted === null || wanted.has(area));
  };
  const found = { files: new Set<string>(), areas: new Set<string>(), publications: new Set<string>() };
  for (const indicator of needs.keys())
    for (const [publication, byArea] of base.rowsOf(indicator))
      for (const [area, periods] of byArea) {
        if (!isNeeded(indicator, area)) continue;
        found.areas.add(area);
        found.publications.add(publication);
        for (const { file } of periods.values()) found.files.add(file);
      }
  return { needs, isNeeded, ...found };
}
