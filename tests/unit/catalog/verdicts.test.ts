/** Every claim's verdict against the sheet worked out by hand. */
import { beforeAll, describe, expect, test } from "vitest";
import { claimsOf, orderedScenarios, readingsOf } from "../../../app/domain/catalog.ts";
import { ELSEWHERE } from "./checked-elsewhere.ts";
import { BASELINE, type Checked } from "./checked-verdicts.ts";
import { readRealEvidence, type RealEvidence } from "./real-evidence.ts";

let evidence: RealEvidence;
beforeAll(async () => {
  evidence = await readRealEvidence();
}, 60_000);

function expectChecked(scenario: string, { reading, outcome, counts, finding }: Omit<Checked, "claim">): void {
  const verdict = evidence.verdict(reading, scenario);
  expect([verdict.outcome, verdict.holds, verdict.fails, verdict.undetermined]).toEqual([outcome, ...counts]);
  if (!finding) return;
  const [publication, observed, threshold, margin] = finding;
  const found = verdict.findings.find((one) => one.publication === publication);
  // A sum of a series that leaves things out is known only from below.
  expect(found?.observed ?? found?.observedLow).toBeCloseTo(observed, 5);
  if (threshold !== null) expect(found?.threshold).toBeCloseTo(threshold, 5);
  expect(found?.margin).toBeCloseTo(margin, 5);
}

describe("default readings in the baseline scenario", () => {
  test.each(BASELINE)("$claim: $reading $outcome", (checked) => {
    expectChecked(orderedScenarios(evidence.package.catalog)[0]?.scenario ?? "", checked);
  });

  test("the sheet has the default reading of every claim that is no opinion, in the article's order", () => {
    const { catalog } = evidence.package;
    const defaults = catalog.articles
      .flatMap((article) => claimsOf(catalog, article.article))
      .filter((claim) => claim.kind !== "opinion")
      .map((claim) => [claim.claim, readingsOf(catalog, claim.claim)[0]?.reading]);
    expect(BASELINE.map(({ claim, reading }) => [claim, reading])).toEqual(defaults);
  });
});

describe("other readings and scenarios", () => {
  test.each(ELSEWHERE)("$scenario: $reading $outcome", ({ scenario, ...checked }) => {
    expectChecked(scenario, checked);
  });
});
