import { beforeAll, describe, expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { indexEvidence } from "../../../app/domain/evidence-base.ts";
import { presentDay } from "../../../app/domain/scenario-day.ts";
import type { Scenario } from "../../../app/domain/scenarios.ts";
import type { Verdict } from "../../../app/domain/verdicts.ts";
import { packEvidence, unpackEvidence } from "../../../app/own/evidence/packed-evidence.ts";
import { besideOwn, ownAlone, ownPublications, withOwn } from "../../../app/own/trial/own-publication.ts";
import { triedReadings } from "../../../app/own/trial/tried-readings.ts";
import { baseWithOwn } from "../../../app/own/trial/own-base.ts";
import type { OwnFigure } from "../../../app/tabular/own-figures.ts";
import type { RealEvidence } from "../catalog/real-evidence.ts";
import { readTiny, sentEvidence } from "./tiny-evidence.ts";

const whole = ({ findings, passedOver, ...rest }: Verdict) => ({ ...rest, findings, passedOver });

function figure(area: string, period: string, value: string, published = ""): OwnFigure {
  return {
    line: 2,
    area: { area, label: area, kind: "country" },
    period,
    value,
    status: "A",
    stated: false,
    published,
    note: "",
  };
}

const FIGURES = [
  figure("NORTHVALE", "2021", "900"),
  figure("NORTHVALE", "2022", "850"),
  figure("NORTHVALE", "2023", "700.5"),
  figure("SOUTHVALE", "2023", "712"),
];

describe("what a browser evaluates", () => {
  let site: RealEvidence;
  let scenarios: Scenario[];
  beforeAll(async () => {
    site = await readTiny();
    scenarios = [
      ...site.base.catalog.scenarios,
      { ...site.base.catalog.scenarios[0]!, scenario: "own", parties: ["none"], asOf: "2023-06-30" },
    ];
  });

  test("comes to the server's verdicts, claim by claim", () => {
    let tried = 0;
    const ofArticle = new Map(
      site.base.catalog.articles.map(({ article }) => [
        article,
        unpackEvidence(packEvidence(site.base, article, "", "")),
      ]),
    );
    for (const { claim, article } of site.base.catalog.claims) {
      const bases = [unpackEvidence(sentEvidence(site, claim)), ofArticle.get(article)!];
      for (const reading of triedReadings(site.base.catalog.readings.filter((one) => one.claim === claim)))
        for (const scenario of scenarios) {
          tried += 1;
          const onSite = whole(evaluate(site.base, reading, scenario));
          for (const base of bases) expect(whole(evaluate(base, reading, scenario))).toEqual(onSite);
        }
    }
    expect(tried).toBeGreaterThan(30);
  });

  test("with the reader's figures comes to what the server would with a publication of them", () => {
    const counted = new Set<string>();
    for (const { claim } of site.base.catalog.claims) {
      const evidence = sentEvidence(site, claim);
      for (const reading of triedReadings(evidence.catalog.readings))
        for (const scenario of scenarios) {
          const given = { figures: FIGURES, name: "desk", indicator: "annual_rainfall" };
          const seen = { day: presentDay(site.base, reading, scenario), parties: scenario.parties };
          const browser = baseWithOwn(evidence, { ...given, ...seen });
          const own = ownPublications(FIGURES, { ...given, ...seen });
          const server = indexEvidence(withOwn(site.base.catalog, own), [...site.observations, ...own.observations]);
          for (const one of [besideOwn(scenario), ownAlone(scenario)]) {
            const verdict = evaluate(browser, reading, one);
            expect(whole(verdict)).toEqual(whole(evaluate(server, reading, one)));
            if (verdict.findings.some(({ publisher }) => publisher === "@own")) counted.add(reading.reading);
          }
        }
    }
    expect([...counted].sort()).toEqual([
      "more-than-2021",
      "more-than-all-towns",
      "more-than-southvale",
      "rain-2023-800-to-825",
      "rain-2023-is-812",
      "rising-2021-2023",
    ]);
  });

  test("has the figures of the claim and no text that nobody needs", () => {
    const { series, catalog } = sentEvidence(site, "rain-812");
    expect(new Set(series.map(({ indicator }) => indicator))).toEqual(new Set(["annual_rainfall"]));
    expect(new Set(series.map(({ area }) => area))).toEqual(new Set(["NORTHVALE"]));
    expect(catalog.claims.map(({ claim }) => claim)).toEqual(["rain-812"]);
    expect(catalog.publications.every(({ note }) => note === "")).toBe(true);
  });
});
