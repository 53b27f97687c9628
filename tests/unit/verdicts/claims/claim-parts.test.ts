import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import { SMALL_GROUP as DRAWN_WHOLE } from "../../../../app/charts/claims/members-shown.ts";
import { SMALL_GROUP } from "../../../../app/verdicts/claims/claim-view.ts";
import { datasetFilter } from "../../../../app/verdicts/claims/dataset-filter.ts";
import { evidenceTable } from "../../../../app/verdicts/claims/evidence-table.ts";
import { OUTCOME_SHAPES } from "../../../../app/verdicts/sentences/outcome-shapes.ts";
import { scenarioStrip, unlikeGaps } from "../../../../app/verdicts/claims/scenario-strip.ts";
import { presentSources } from "../../../../app/verdicts/claims/source-rows.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aReading, aScenario, row } from "../../domain/sample.ts";

const reading = aReading({ target: 3, operator: "ge" });
const base = aBase([
  row("alpha-2023-10", "X", "2024", 1),
  row("alpha-2024-04", "X", "2024", 3.5),
  row("beta-2024-01", "X", "2024", 1),
]);
const context = chartContext(base.catalog, "");
const all = aScenario({ scenario: "all", label: "All" });
const beta = aScenario({ scenario: "beta", label: "Beta alone", publishers: ["beta"] });

describe("sources, one row a publisher", () => {
  const { used, unused } = presentSources({
    base,
    context,
    reading,
    verdict: evaluate(base, reading, all),
    locale: "en-GB",
  });

  test("bars are to scale: the longest is 1, signs tell the side", () => {
    const margins = Object.fromEntries(used.map(({ publisher, margin }) => [publisher, margin]));
    expect(margins).toEqual({ alpha: 0.25, beta: -1 });
    expect(used.map(({ figure }) => figure)).toEqual(["3.5 %", "1.0 %"]);
    for (const { figureHref } of used) expect(figureHref).toMatch(/^\/datasets\/[^/]+\/row\?file=.*&line=\d+$/);
  });

  test("editions that were not used stand under their publisher with the reason", () => {
    const [alpha] = used;
    expect(alpha?.passedOver).toMatchObject([{ publications: [{ publication: "alpha-2023-10" }] }]);
    for (const { passedOver } of unused) for (const { reason } of passedOver) expect(reason).not.toBe("");
  });
});

describe("the strip of scenarios", () => {
  const given = {
    context,
    base,
    reading,
    scenarios: [all, beta],
    labelOf: ({ label }: { label: string }) => label,
    queryOf: ({ scenario }: { scenario: string }) => `scenario=${scenario}`,
    locale: "en-GB",
  };

  test("marks the one looked at, and says what comes out in each", () => {
    const cells = scenarioStrip({ ...given, scenario: beta, versus: [] });
    expect(cells.map(({ label, outcome, current, letter }) => [label, outcome, current, letter])).toEqual([
      ["All", "mixed", false, ""],
      ["Beta alone", "fails", true, ""],
    ]);
  });

  test("what does not apply and what has no evidence are told apart by mark and in words", () => {
    const cited = aScenario({ scenario: "cited", label: "Cited", publishers: ["nobody"] });
    const late = aScenario({ scenario: "late", label: "Late", publishers: ["beta"], asOf: "2000-01-01" });
    const cells = scenarioStrip({ ...given, scenarios: [cited, late], scenario: cited, versus: [] });
    for (const { meaning } of cells) expect(meaning).not.toBe("");
    const gap = { outcome: "no-evidence", word: "No evidence", meaning: "a gap" } as const;
    const both = unlikeGaps([...cells, { ...(cells[0] as (typeof cells)[0]), ...gap }]);
    expect(both.map(({ outcome }) => outcome)).toEqual(["not-applicable", "no-evidence"]);
    const shapes = both.map(({ outcome }) => JSON.stringify(OUTCOME_SHAPES[outcome]));
    expect(new Set([...shapes, "[]"]).size).toBe(3);
    expect(unlikeGaps(scenarioStrip({ ...given, scenario: beta, versus: [] }))).toEqual([]);
  });

  test("puts a scenario of the reader's own in front, and letters on those compared", () => {
    const own = aScenario({ scenario: "own", label: "Mine", publishers: ["alpha"] });
    const cells = scenarioStrip({ ...given, scenario: own, versus: [beta] });
    expect(cells.map(({ label, outcome, letter }) => [label, outcome, letter])).toEqual([
      ["Mine", "holds", "A"],
      ["All", "mixed", ""],
      ["Beta alone", "fails", "B"],
    ]);
  });
});

test("the rows' own table is filtered to what they are about", () => {
  const evidence = evidenceTable(base, reading, all, evaluate(base, reading, all));
  const [path, query] = datasetFilter(reading, evidence).split("?");
  expect(path).toMatch(/^\/datasets\//);
  expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
    indicator__in: reading.indicator,
    area__in: "X",
    period__in: "2024",
  });
  expect(datasetFilter(reading, { ...evidence, rows: [] })).toBe("");
});

test("the page offers all members of exactly the groups that the chart does not draw whole", () => {
  expect(SMALL_GROUP).toBe(DRAWN_WHOLE);
});
