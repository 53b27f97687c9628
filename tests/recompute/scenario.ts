import { periodOf } from "./calendar.ts";
import type { Figure, Row } from "./package-files.ts";
import type { Edition, World } from "./world.ts";

/** A scenario as it stands for one claim. */
export interface Terms {
  /** By its end evidence must have been out; null for any day. */
  day: number | null;
  /** The day on which the scenario looks: the last one, or the newest of the package. */
  present: number;
  basis: string;
  asksOnlyForCited: boolean;
  cited: string;
  /** Whether who published it is admitted, whenever it came out. */
  admitsPublisher(edition: Edition): boolean;
  admits(edition: Edition): boolean;
}

export function termsOf(world: World, claim: Row, scenario: Row): Terms {
  const cited = claim.cited_publisher ?? "";
  const article = world.tables.articles.find((one) => one.article === claim.article);
  const written = scenario.as_of === "@article" ? (article?.published_on ?? "") : (scenario.as_of ?? "");
  const day = periodOf(written)?.last ?? null;
  const publishers = list(scenario.publishers);
  const named = publishers.map((one) => (one === "@cited" ? cited : one));
  const excluded = list(scenario.excluded_publishers).map((one) => (one === "@cited" ? cited : one));
  const parties = list(scenario.parties);
  const admitsPublisher = ({ publisher, party }: Edition): boolean =>
    !excluded.includes(publisher) &&
    (named.length === 0 || named.includes(publisher)) &&
    (parties.length === 0 || parties.includes(party === "" ? "none" : party));
  return {
    day,
    present: day ?? world.newest,
    basis: scenario.basis ?? "",
    asksOnlyForCited: publishers.length > 0 && publishers.every((one) => one === "@cited"),
    cited,
    admitsPublisher,
    admits: (edition) => admitsPublisher(edition) && (day === null || edition.known <= day),
  };
}

function list(written = ""): string[] {
  return written === "" ? [] : written.split("~");
}

/**
 * Whether a figure counts. `isAsked`: it stands at the reading's own period, so that the basis is asked of it; of what it is
 * held against only a forecast whose period is over does not count.
 */
export function counts(
  world: World,
  terms: Pick<Terms, "basis" | "present">,
  edition: Edition,
  indicator: string,
  figure: Figure,
  isAsked: boolean,
): boolean {
  if (!figure.value && !figure.low && !figure.high) return false;
  const { status, period } = figure;
  if (terms.basis === "forecast") return !isAsked || status === "F";
  const isOver = period.last < terms.present;
  if (terms.basis === "" || !isAsked) return status !== "F" || !isOver;
  if (status === "A" || status === "P") return true;
  if (status !== "E" || edition.isMarket || edition.known <= period.last) return false;
  const told = world.outcomes(indicator, figure.area, period.written).filter(({ known }) => known <= terms.present);
  if (told.some(({ publisher }) => publisher === edition.publisher)) return false;
  // Estimated before anybody had counted: a guess.
  return told.length === 0 || Math.min(...told.map(({ known }) => known)) <= edition.known;
}
