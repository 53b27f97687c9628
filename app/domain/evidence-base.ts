import { groupRows } from "./group-rows.ts";
import { isOfKind } from "./event-kinds.ts";
import type { Catalog } from "./catalog.ts";
import type { Reading, Statement } from "./claims.ts";
import type { AreaRows, Edition } from "./editions.ts";
import type { EventRow, Indicator, Observation } from "./evidence.ts";
import { indexRates, type Rates } from "./exchange-rates.ts";
import { momentOf } from "./moments.ts";
import type { Scenario } from "./scenarios.ts";
import { endDay, granularityOf, knownFrom, startDay, stepsOf } from "./periods.ts";

/** Observations, events and statements in the order in which readings ask for them. Made once, never changed. */
export interface EvidenceBase {
  catalog: Catalog;
  /** Newest first; same day: by id, last first. */
  editions: readonly Edition[];
  edition(publication: string): Edition | undefined;
  indicator(indicator: string): Indicator | undefined;
  /** Members of a group, sorted; [] if the code is no group with members. */
  members(group: string): readonly string[];
  citedPublisher(claim: string): string;
  /** Day of the claim's article, as written; "" if it has none. */
  articleDay(claim: string): string;
  /** Newest day on which a publication was retrieved, else came out; "" without publications. */
  newestDay: string;
  /** Rows of an indicator by publication id. */
  rowsOf(indicator: string): ReadonlyMap<string, AreaRows>;
  /** The same with the editions, by publisher, the newest of each first. */
  figuresOf(indicator: string): readonly { edition: Edition; rows: AreaRows }[];
  /** Rows of an event id: usually one. */
  events(event: string): readonly EventRow[];
  /** Events whose kind begins with `kind`, earliest first. */
  eventsOfKind(kind: string): readonly EventRow[];
  statements(reading: string): readonly Statement[];
  rates: Rates;
  /** `stepsOf`, worked out once a period. */
  steps(period: string): readonly string[];
  /** `endDay`, worked out once a period. */
  endOf(period: string): string;
  /** Day on which a publisher first gave an outcome (status A or P) for an indicator, area and period; "" if it never did. */
  firstOutcome(publisher: string, row: Pick<Observation, "indicator" | "area" | "period">): string;
  /** The same of any publisher. */
  firstOfAll(row: Pick<Observation, "indicator" | "area" | "period">): string;
  /** Smallest figure of an indicator and these areas in a publication: what tells a quantity (never negative) from a balance. */
  smallest(publication: string, indicator: string, areas: readonly string[]): number;
  /** First and last day of what a publication has of an indicator for any area, intervals apart; null where it has nothing. */
  listedSpan(publication: string, indicator: string): { from: string; to: string } | null;
  /** Periods that a publication has of an indicator for an area ("" for any), the one that ends last first; of two that end on one day the longer one. */
  newestFirst(publication: string, indicator: string, area: string): readonly string[];
  /** Editions of a publisher, newest first. */
  editionsOf(publisher: string): readonly Edition[];
  /** Room for what evaluation works out once per reading or scenario; keyed by the objects themselves. */
  memo: {
    plans: WeakMap<Reading, unknown>;
    admissions: WeakMap<object, Map<string, unknown>>;
    dated: WeakMap<Scenario, Map<string, Scenario>>;
  };
}

/**
 * Indexes a package's evidence for `evaluate`. Holds references to the rows, no copies. Rows of a publication that the
 * catalog does not list are left out: nothing is known about when and by whom they were said.
 */
export function indexEvidence(catalog: Catalog, observations: Iterable<Observation>): EvidenceBase {
  const editions = rankEditions(catalog);
  const editionById = new Map(editions.map((edition) => [edition.publication.publication, edition]));
  const indicators = new Map(catalog.indicators.map((indicator) => [indicator.indicator, indicator]));
  const claims = new Map(catalog.claims.map((claim) => [claim.claim, claim]));
  const articleDays = new Map(catalog.articles.map(({ article, publishedOn }) => [article, publishedOn]));
  const members = groupMembers(catalog);
  const eventRows = groupRows(catalog.events, (event) => event.event);
  const statementRows = groupRows(catalog.statements, (statement) => statement.reading);
  const eventsInOrder = inOrder(catalog.events);
  const rows = indexRows(observations, editionById);
  const smallest = new Map<string, number>();
  const spans = new Map<string, { from: string; to: string } | null>();
  const steps = new Map<string, readonly string[]>();
  const ends = new Map<string, string>();
  const newest = new Map<string, readonly string[]>();
  const figures = new Map<string, { edition: Edition; rows: AreaRows }[]>();
  const editionsByPublisher = groupRows(editions, (edition) => edition.publisher);
  const endOf = (period: string): string => {
    let end = ends.get(period);
    if (end === undefined) ends.set(period, (end = endDay(period)));
    return end;
  };
  const firstOutcomes = new Map<string, Map<string, string>>();
  const firstOutcome: EvidenceBase["firstOutcome"] = (publisher, { indicator, area, period }) => {
    const key = `${publisher} ${indicator}`;
    let days = firstOutcomes.get(key);
    if (!days) firstOutcomes.set(key, (days = outcomeDays(rows.get(indicator) ?? NO_ROWS, publisher, editions)));
    return days.get(`${area} ${period}`) ?? "";
  };
  return {
    catalog,
    editions,
    edition: (publication) => editionById.get(publication),
    indicator: (indicator) => indicators.get(indicator),
    members: (group) => members.get(group) ?? [],
    citedPublisher: (claim) => claims.get(claim)?.citedPublisher ?? "",
    articleDay: (claim) => articleDays.get(claims.get(claim)?.article ?? "") ?? "",
    newestDay: newestDayOf(editions),
    rowsOf: (indicator) => rows.get(indicator) ?? NO_ROWS,
    figuresOf(indicator) {
      let known = figures.get(indicator);
      if (!known) figures.set(indicator, (known = byPublisher(rows.get(indicator) ?? NO_ROWS, editionById)));
      return known;
    },
    events: (event) => eventRows.get(event) ?? [],
    eventsOfKind: (kind) => eventsInOrder.filter((event) => isOfKind(event.kind, kind)),
    statements: (reading) => statementRows.get(reading) ?? [],
    rates: indexRates(catalog.indicators, (indicator) => rows.get(indicator) ?? NO_ROWS, editions),
    steps(period) {
      let known = steps.get(period);
      if (!known) steps.set(period, (known = stepsOf(period)));
      return known;
    },
    endOf,
    firstOutcome,
    firstOfAll: (row) => firstOutcome("", row),
    smallest(publication, indicator, areas) {
      const key = `${publication} ${indicator} ${areas.join(" ")}`;
      let value = smallest.get(key);
      if (value === undefined)
        smallest.set(key, (value = smallestFigure(rows.get(indicator)?.get(publication), areas)));
      return value;
    },
    listedSpan(publication, indicator) {
      const key = `${publication} ${indicator}`;
      let span = spans.get(key);
      if (span === undefined) spans.set(key, (span = spanOf(rows.get(indicator)?.get(publication) ?? NO_AREAS)));
      return span;
    },
    newestFirst(publication, indicator, area) {
      const key = `${publication} ${indicator} ${area}`;
      let periods = newest.get(key);
      if (!periods)
        newest.set(key, (periods = newestFirst(rows.get(indicator)?.get(publication) ?? NO_AREAS, area, endOf)));
      return periods;
    },
    editionsOf: (publisher) => editionsByPublisher.get(publisher) ?? [],
    memo: { plans: new WeakMap(), admissions: new WeakMap(), dated: new WeakMap() },
  };
}

const NO_ROWS: ReadonlyMap<string, AreaRows> = new Map();
const NO_AREAS: AreaRows = new Map();

function rankEditions(catalog: Catalog): Edition[] {
  const publishers = new Map(catalog.publishers.map((publisher) => [publisher.publisher, publisher]));
  const editions = catalog.publications.map((publication) => ({
    rank: 0,
    publication,
    publisher: publication.publisher,
    party: publishers.get(publication.publisher)?.party ?? "",
    isMarket: publishers.get(publication.publisher)?.kind === "market",
    knownFrom: knownFrom(publication.publishedOn, publication.retrievedOn),
  }));
  editions.sort(
    (a, b) =>
      compareText(b.knownFrom, a.knownFrom) || compareText(b.publication.publication, a.publication.publication),
  );
  editions.forEach((edition, rank) => (edition.rank = rank));
  return editions;
}

function newestDayOf(editions: readonly Edition[]): string {
  const retrieved = editions.map(({ publication }) => publication.retrievedOn).filter((day) => day !== "");
  const days = retrieved.length > 0 ? retrieved.map(endDay) : editions.map((edition) => edition.knownFrom);
  return days.reduce((newest, day) => (day > newest ? day : newest), "");
}

/** By area and period the earliest day on which a publisher, or ("") any, gave an outcome. */
function outcomeDays(
  rows: ReadonlyMap<string, AreaRows>,
  publisher: string,
  editions: readonly Edition[],
): Map<string, string> {
  const days = new Map<string, string>();
  // Newest first, so that the oldest has the last word.
  for (const edition of editions) {
    if (publisher !== "" && edition.publisher !== publisher) continue;
    for (const [area, periods] of rows.get(edition.publication.publication) ?? NO_AREAS) {
      for (const [period, { status, value }] of periods)
        if (value !== null && (status === "A" || status === "P")) days.set(`${area} ${period}`, edition.knownFrom);
    }
  }
  return days;
}

/** Earliest first, by moments where times have a zone. */
function inOrder(events: readonly EventRow[]): EventRow[] {
  const moments = new Map(events.map(({ happenedOn }) => [happenedOn, momentOf(happenedOn)]));
  const at = ({ happenedOn }: EventRow): number => moments.get(happenedOn) ?? 0;
  return [...events].sort(
    (a, b) => at(a) - at(b) || compareText(a.happenedOn, b.happenedOn) || compareText(a.event, b.event),
  );
}

function groupMembers(catalog: Catalog): Map<string, string[]> {
  const members = new Map<string, Set<string>>();
  for (const { group, area } of catalog.memberships) {
    const areas = members.get(group);
    if (areas) areas.add(area);
    else members.set(group, new Set([area]));
  }
  return new Map([...members].map(([group, areas]) => [group, [...areas].sort()]));
}

/** One pass over all rows. Files are sorted by publication and indicator, so the last maps are kept at hand. */
function indexRows(
  observations: Iterable<Observation>,
  editions: ReadonlyMap<string, Edition>,
): Map<string, Map<string, AreaRows>> {
  const index = new Map<string, Map<string, AreaRows>>();
  let indicator = "";
  let publication = "";
  let area = "";
  let byArea: AreaRows | null = null;
  let byPeriod: Map<string, Observation> | null = null;
  for (const row of observations) {
    if (!byArea || row.indicator !== indicator || row.publication !== publication) {
      if (!editions.has(row.publication)) continue;
      ({ indicator, publication } = row);
      byArea = inner(inner(index, indicator), publication);
      byPeriod = null;
    }
    if (!byPeriod || row.area !== area) {
      area = row.area;
      byPeriod = inner(byArea, area);
    }
    byPeriod.set(row.period, row);
  }
  return index;
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = outer.get(key);
  if (!found) outer.set(key, (found = new Map<K, V>()));
  return found;
}

function byPublisher(
  byPublication: ReadonlyMap<string, AreaRows>,
  editions: ReadonlyMap<string, Edition>,
): { edition: Edition; rows: AreaRows }[] {
  const all = [...byPublication].flatMap(([publication, rows]) => {
    const edition = editions.get(publication);
    return edition ? [{ edition, rows }] : [];
  });
  return all.sort((a, b) => compareText(a.edition.publisher, b.edition.publisher) || a.edition.rank - b.edition.rank);
}

function spanOf(areas: AreaRows): { from: string; to: string } | null {
  const periods = new Set([...areas.values()].flatMap((rows) => [...rows.keys()]));
  const single = [...periods].filter((period) => granularityOf(period) !== "interval");
  const [from] = single.map(startDay).sort();
  const to = single.map(endDay).sort().at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

function newestFirst(byArea: AreaRows, area: string, endOf: (period: string) => string): string[] {
  const periods =
    area === "" ? new Set([...byArea.values()].flatMap((own) => [...own.keys()])) : byArea.get(area)?.keys();
  // Of two that end on one day the longer one is written shorter: 2024 before 2024-Q4.
  return [...(periods ?? [])].sort((a, b) => compareText(endOf(b), endOf(a)) || a.length - b.length);
}

function smallestFigure(rows: AreaRows | undefined, areas: readonly string[]): number {
  let smallest = Infinity;
  for (const area of areas) {
    for (const row of rows?.get(area)?.values() ?? [])
      smallest = Math.min(smallest, row.low ?? row.value ?? Infinity, row.value ?? Infinity);
  }
  return smallest;
}

/** Order by code unit: the same everywhere, unlike a locale's. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
