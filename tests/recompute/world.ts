import { periodOf, type Period } from "./calendar.ts";
import type { Figure, Row, Series, Tables } from "./package-files.ts";

/** A publication with the day from whose end on it counts as known. */
export interface Edition {
  publication: string;
  publisher: string;
  party: string;
  isMarket: boolean;
  isPartial: boolean;
  /** Names only what happened: a period left out between its first and its last is one of nothing. */
  isList: boolean;
  /** How well it is known what it says: `high`, `medium`, `low`. */
  confidence: string;
  known: number;
}

/** The package with what every cell asks of it again. */
export interface World {
  tables: Tables;
  /** Newest first; of one day the last by id first. */
  editions: Edition[];
  edition: Map<string, Edition>;
  indicator: Map<string, Row>;
  claim: Map<string, Row>;
  members(group: string): string[];
  figures(indicator: string): Map<string, Series>;
  /** The day that "now" means: the newest day on which anything was retrieved. */
  newest: number;
  /** Days on which outcomes (A, P) of a figure came out, with who gave them. */
  outcomes(indicator: string, area: string, period: string): { publisher: string; known: number }[];
}

const NOTHING = new Map<string, Series>();

export function worldOf(tables: Tables): World {
  const publishers = new Map(tables.publishers.map((row) => [row.publisher, row]));
  const editions = tables.publications.map((row) => editionOf(row, publishers.get(row.publisher ?? "")));
  editions.sort((a, b) => b.known - a.known || (a.publication < b.publication ? 1 : -1));
  const edition = new Map(editions.map((one) => [one.publication, one]));
  const groups = new Map<string, Set<string>>();
  for (const { group = "", area = "" } of tables.memberships) {
    groups.set(group, (groups.get(group) ?? new Set<string>()).add(area));
  }
  const figures = (indicator: string): Map<string, Series> => tables.observations.get(indicator) ?? NOTHING;
  const retrieved = tables.publications.flatMap((row) => periodOf(row.retrieved_on ?? "") ?? []);
  const days = retrieved.length > 0 ? retrieved.map(({ last }) => last) : editions.map(({ known }) => known);
  return {
    tables,
    editions,
    edition,
    indicator: new Map(tables.indicators.map((row) => [row.indicator ?? "", row])),
    claim: new Map(tables.claims.map((row) => [row.claim ?? "", row])),
    members: (group) => [...(groups.get(group) ?? [])].sort(),
    figures,
    newest: Math.max(...days),
    outcomes: (indicator, area, period) =>
      editions.flatMap(({ publication, publisher, known }) => {
        const figure = figures(indicator).get(publication)?.get(area)?.get(period);
        return figure && figure.value && isOutcome(figure) ? [{ publisher, known }] : [];
      }),
  };
}

function isOutcome({ status }: Figure): boolean {
  return status === "A" || status === "P";
}

/** Known at the end of what `published_on` says, but never after the day on which it was retrieved. */
function editionOf(row: Row, publisher: Row | undefined): Edition {
  const published = periodOf(row.published_on ?? "") as Period;
  const retrieved = periodOf(row.retrieved_on ?? "");
  return {
    publication: row.publication ?? "",
    publisher: row.publisher ?? "",
    party: publisher?.party ?? "",
    isMarket: publisher?.kind === "market",
    isPartial: row.coverage === "partial",
    isList: row.coverage === "listed",
    confidence: row.confidence ?? "",
    known: retrieved ? Math.min(published.last, retrieved.last) : published.last,
  };
}
