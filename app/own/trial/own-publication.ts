import { NO_PARTY } from "../../domain/admission.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Observation, Publication, Publisher } from "../../domain/evidence.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";
import { statusOn } from "../figures/figure-status.ts";

/** Id of the reader's publisher, and of the publication whose day nobody says: no id of a package can have a sign in it. */
export const OWN = "@own";

/** Id of the publication that has the figures of one day. */
export function ownEdition(published: string): string {
  return published === "" ? OWN : `${OWN} ${published}`;
}

/** Whether a publication is the reader's. */
export function isOwnEdition(publication: string): boolean {
  return publication === OWN || publication.startsWith(`${OWN} `);
}

/** The figures as what the domain knows: one publisher more, with a publication for each day that they name. */
export interface OwnPublications {
  publisher: Publisher;
  publications: Publication[];
  observations: Observation[];
}

/** How the reader's figures are called wherever they stand among others. */
export function ownLabel(name: string): string {
  // Brackets at the end of a publisher's name are taken for its abbreviation.
  const plain = name.trim().replaceAll("(", "[").replaceAll(")", "]");
  return plain === "" ? "Your figures" : `Your figures: ${plain}`;
}

/**
 * The figures as publications of the days that they name, by a publisher of whichever party a scenario asks for, as none is said of them.
 * Those that name no day are known on the day on which the scenario looks. Where nothing says so, a figure is an outcome if its period was over
 * on the day of its publication, else a forecast.
 * @param day ISO day on which the scenario looks; "" where the package has none
 */
export function ownPublications(
  figures: readonly OwnFigure[],
  { name, indicator, day, parties }: { name: string; indicator: string; day: string; parties: readonly string[] },
): OwnPublications {
  const [party = ""] = parties;
  return {
    publisher: {
      publisher: OWN,
      label: ownLabel(name),
      kind: "research",
      party: party === NO_PARTY ? "" : party,
      url: "",
    },
    publications: [...new Set(figures.map(({ published }) => published))].map((published) => ({
      publication: ownEdition(published),
      publisher: OWN,
      title: "Figures of the reader's own",
      edition: "tried here",
      publishedOn: published || day,
      retrievedOn: "",
      url: "",
      seenAt: "",
      licence: "",
      redistributable: false,
      confidence: "low",
      coverage: "complete",
      note: "",
    })),
    observations: figures.map(({ area, period, value, status, stated, published, note, line }) => ({
      publication: ownEdition(published),
      indicator,
      area: area.area,
      period,
      value: Number(value),
      low: null,
      high: null,
      status: statusOn(published || day, { period, status, stated }),
      seenAt: "",
      note,
      file: OWN,
      line,
    })),
  };
}

/** A catalog that has the publications, too. */
export function withOwn(catalog: Catalog, { publisher, publications }: OwnPublications): Catalog {
  return {
    ...catalog,
    publishers: [...catalog.publishers, publisher],
    publications: [...catalog.publications, ...publications],
  };
}

/** A scenario that admits the reader's figures beside what it admits already. */
export function besideOwn(scenario: Scenario): Scenario {
  const { publishers } = scenario;
  return { ...scenario, scenario: "with-own", publishers: publishers.length === 0 ? [] : [...publishers, OWN] };
}

/** A scenario of the same day and basis that admits nothing but the reader's figures. */
export function ownAlone(scenario: Scenario): Scenario {
  return { ...scenario, scenario: "own-alone", publishers: [OWN], excludedPublishers: [], parties: [] };
}
