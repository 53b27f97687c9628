import { CITED, NO_PARTY } from "./admission.ts";
import type { Catalog } from "./catalog.ts";
import { endDay, knownFrom } from "./periods.ts";
import { ARTICLE_DAY } from "./scenario-day.ts";
import type { Scenario } from "./scenarios.ts";

/**
 * Whether a scenario admits a publication where no single claim is asked about: the article's day is that of the article in
 * hand (without one, any day will do), and the claim's own source is any source that a claim of it names. An unknown id is not admitted.
 */
export function publicationAdmission(
  catalog: Catalog,
  scenario: Scenario,
  article: { article: string; publishedOn: string } | undefined,
): (publication: string) => boolean {
  const { asOf } = scenario;
  const written = asOf === ARTICLE_DAY ? (article?.publishedOn ?? "") : asOf;
  const day = written === "" ? "" : endDay(written);
  const cited = catalog.claims
    .filter((claim) => claim.article === article?.article && claim.citedPublisher !== "")
    .map(({ citedPublisher }) => citedPublisher);
  const resolve = (list: readonly string[]) => new Set(list.flatMap((id) => (id === CITED ? cited : [id])));
  const [admitted, excluded] = [resolve(scenario.publishers), resolve(scenario.excludedPublishers)];
  const parties = new Map(catalog.publishers.map(({ publisher, party }) => [publisher, party || NO_PARTY]));
  const counted = new Set(
    catalog.publications.flatMap(({ publication, publisher, publishedOn, retrievedOn }) => {
      if (excluded.has(publisher)) return [];
      if (scenario.publishers.length > 0 && !admitted.has(publisher)) return [];
      if (scenario.parties.length > 0 && !scenario.parties.includes(parties.get(publisher) ?? NO_PARTY)) return [];
      return day !== "" && knownFrom(publishedOn, retrievedOn) > day ? [] : [publication];
    }),
  );
  return (publication) => counted.has(publication);
}
