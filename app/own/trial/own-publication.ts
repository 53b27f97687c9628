import { NO_PARTY } from "../../domain/admission.ts";
import type { Catalog } from "../../domain/catalog.ts";
import type { Observation, Publication, Publisher } from "../../domain/evidence.ts";
import { endDay } from "../../domain/periods.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";

/** Id of the reader's publication and publisher: no id of a package can have a sign in it. */
export const OWN = "@own";

/** The figures as what the domain knows: one publication more, by one publisher more. */
export interface OwnPublication {
  publisher: Publisher;
  publication: Publication;
  observations: Observation[];
}

/** How the reader's figures are called wherever they stand among others. */
export function ownLabel(name: string): string {
  // Brackets at the end of a publisher's name are taken for its abbreviation.
  const plain = name.trim().replaceAll("(", "[").replaceAll(")", "]");
  return plain === "" ? "Your figures" : `Your figures: ${plain}`;
}

/**
 * The figures as one publication that is known on the day on which a scenario looks, by a publisher of whichever party it asks for:
 * neither day nor party is said of them. Where nothing says so, a figure is an outcome if its period is over on that day, else a forecast.
 * @param day ISO day; "" where the package has none
 */
export function ownPublication(
  figures: readonly OwnFigure[],
  { name, indicator, day, parties }: { name: string; indicator: string; day: string; parties: readonly string[] },
): OwnPublication {
  const [party = ""] = parties;
  return {
    publisher: {
      publisher: OWN,
      label: ownLabel(name),
      kind: "research",
      party: party === NO_PARTY ? "" : party,
      url: "",
    },
    publication: {
      publication: OWN,
      publisher: OWN,
      title: "Figures of the reader's own",
      edition: "tried here",
      publishedOn: day,
      retrievedOn: "",
      url: "",
      seenAt: "",
      licence: "",
      redistributable: false,
      confidence: "low",
      coverage: "complete",
      note: "",
    },
    observations: figures.map(({ area, period, value, status, stated, note, line }) => ({
      publication: OWN,
      indicator,
      area: area.area,
      period,
      value: Number(value),
      low: null,
      high: null,
      status: stated || day === "" ? status : endDay(period) <= day ? "A" : "F",
      seenAt: "",
      note,
      file: OWN,
      line,
    })),
  };
}

/** A catalog that has the publication, too. */
export function withOwn(catalog: Catalog, { publisher, publication }: OwnPublication): Catalog {
  return {
    ...catalog,
    publishers: [...catalog.publishers, publisher],
    publications: [...catalog.publications, publication],
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
