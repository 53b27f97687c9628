/** Every claim's verdict against the sheet worked out by hand. */
import { beforeAll, describe, expect, test } from "vitest";
import { claimsOf, orderedScenarios, readingsOf } from "../../../app/domain/catalog.ts";
import { checkedVerdicts, expectAsChecked } from "./checked-verdicts.ts";
import { readRealEvidence, type RealEvidence } from "./real-evidence.ts";

let evidence: RealEvidence;
beforeAll(async () => {
  evidence = await readRealEvidence();
});

const SHEET = checkedVerdicts();
const BASELINE = SHEET.filter(({ scenario }) => scenario === "");
const ELSEWHERE = SHEET.filter(({ scenario }) => scenario !== "");

describe("default readings in the baseline scenario", () => {
  test.each(BASELINE)("$claim: $reading $outcome", (checked) => {
    const baseline = orderedScenarios(evidence.package.catalog)[0]?.scenario ?? "";
    expectAsChecked(evidence.verdict(checked.reading, baseline), checked);
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
  test.each(ELSEWHERE)("$scenario: $reading $outcome", (checked) => {
    expectAsChecked(evidence.verdict(checked.reading, checked.scenario), checked);
  });
});
