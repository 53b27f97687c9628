/** What stands beside a verdict's word, and which publication a sentence tells of. */
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../../app/domain/claims.ts";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import type { Observation } from "../../../../app/domain/evidence.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { shortPublication } from "../../../../app/wording/sources.ts";
import { gridCell } from "../../../../app/verdicts/grid/grid-view.ts";
import { cardSentence } from "../../../../app/verdicts/cards/card-sentence.ts";
import { findingSentence } from "../../../../app/verdicts/sentences/finding-sentence.ts";
import { marginText } from "../../../../app/verdicts/sentences/margin-text.ts";
import { verdictSentence } from "../../../../app/verdicts/sentences/verdict-sentence.ts";
import { sourceName } from "../../../../app/verdicts/sentences/words.ts";
import { aBase, aCatalog, aPublication, aReading, aScenario, row } from "../../domain/sample.ts";

const A = "alpha-2024-04";
const B = "beta-2024-01";
const context = chartContext(aCatalog(), "Site");

function judged(fields: Partial<Reading>, observations: Observation[]) {
  const reading = aReading(fields);
  return { reading, verdict: evaluate(aBase(observations), reading, aScenario()) };
}

function detail(fields: Partial<Reading>, observations: Observation[], named = false): string {
  const { reading, verdict } = judged(fields, observations);
  return gridCell(verdict, "en-GB", named ? { reading, context } : { reading }).detail;
}

describe("a margin in a cell", () => {
  test.each([
    [10.776, "percent", "by 10.8 percentage points"],
    [-0.07, "percent", "by 0.07 percentage points"],
    [0.004, "percent", "by 0.004 percentage points"],
    [0.95, "percent", "by 0.95 percentage points"],
    [0, "USD_per_barrel", "exactly at the limit"],
    [343.08, "km2", "by 343 km²"],
    [-1, "days", "by 1 day"],
    [69, "days", "by 69 days"],
    [-23, "members", "by 23 members"],
    [1, "places", "by 1 place"],
    [0.5, "members", "by 0.50 members"],
    [0.5, "days", ""],
    [44, "count", ""],
    [-0.31, "share", ""],
    [null, "percent", ""],
  ])("%s %s", (margin, unit, text) => expect(marginText(margin, unit, "en-GB")).toBe(text));

  test("of one publication it is its own; of several it is that of the nearest one, named on a claim's page", () => {
    const least = { operator: "ge", target: 3 } as const;
    const [alpha, beta] = [row(A, "X", "2024", 4.5), row(B, "X", "2024", 5)];
    expect(detail(least, [alpha])).toBe("by 1.5 percentage points");
    expect(detail(least, [alpha, beta])).toBe("by 1.5 percentage points (nearest source)");
    expect(detail(least, [alpha, beta], true)).toBe("by 1.5 percentage points (nearest source: Alpha)");
    expect(detail(least, [row(A, "X", "2024", 3), beta])).toBe("exactly at the limit (nearest source)");
  });

  test("of a share of members it is the share and what is asked for, as points of members say nothing", () => {
    const most = {
      form: "count",
      area: "TRIO",
      comparator: "X",
      operator: "lt",
      countOperator: "gt",
      target: 50,
    } as const;
    const rows = [3, 1, 2, 9].map((value, index) => row(A, "XYZW"[index] ?? "", "2024", value));
    expect(detail({ ...most, unit: "percent" }, rows)).toBe("67 % of members; needed: more than 50 %");
  });

  test("where publications disagree it is how many hold", () => {
    const least = { operator: "ge", target: 3 } as const;
    expect(detail(least, [row(A, "X", "2024", 4), row(B, "X", "2024", 2)])).toBe("1 of 2 sources bears it out");
  });

  test("a trend and a figure that rounds to its target show none", () => {
    expect(detail({ operator: "eq", target: 3.2 }, [row(A, "X", "2024", 3.163)])).toBe("");
    const steps = [1, 2, 3].map((value, index) => row(A, "X", String(2022 + index), value));
    expect(detail({ form: "trend", period: "2022/2024", operator: "rising" }, steps)).toBe("");
  });
});

test("a comparison with a group is told by the publication that lacks the fewest members, and the closest is named", () => {
  const { reading, verdict } = judged({ form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" }, [
    ...[3, 9, 1, 1].map((value, index) => row(A, "XYZW"[index] ?? "", "2024", value)),
    row(B, "X", "2024", 2),
    row(B, "Y", "2024", 2.5),
  ]);
  const sentence = verdictSentence(context, reading, verdict);
  expect(sentence).toMatch(
    /^Both publications contradict it\. For example: Alpha, .* fails by 6\.0 percentage points\. /,
  );
  expect(sentence).toMatch(/Closest to turning over: Beta, [^,]+, fails by 0\.5 percentage points\.$/);
});

test("a newer edition that lacks a figure is named where an older one is used", () => {
  const publications = ["alpha-2023-10", A].map((id) => ({ ...aPublication(id), title: "Outlook", edition: "" }));
  const catalog = aCatalog({ publications });
  const reading = aReading({ form: "compare", comparator: "Y", operator: "gt" });
  const rows = [row("alpha-2023-10", "X", "2024", 3), row("alpha-2023-10", "Y", "2024", 2), row(A, "X", "2024", 4)];
  const verdict = evaluate(aBase(rows, { publications }), reading, aScenario());
  const tell = (): string[] =>
    verdict.findings.map((one) => findingSentence(chartContext(catalog, "Site"), reading, one, "en-GB", verdict));
  expect(tell()).toEqual([
    "Alpha, October 2023: X 3.0 %, Y 2.0 %: holds by 1.0 percentage points; its newer edition of April 2024 is held here without a figure for Y.",
  ]);
});

test("a source of an older edition says so on a card, and does not lead where one of the newest edition says the same", () => {
  const publications = ["alpha-2023-10", A, B].map((id) => ({ ...aPublication(id), title: "Outlook", edition: "" }));
  const own = chartContext(aCatalog({ publications }), "Site");
  const reading = aReading({ form: "compare", comparator: "Y", operator: "gt" });
  const old = [row("alpha-2023-10", "X", "2024", 3), row("alpha-2023-10", "Y", "2024", 2), row(A, "X", "2024", 1)];
  const tell = (rows: Observation[]) => {
    const verdict = evaluate(aBase(rows, { publications }), reading, aScenario());
    return [
      cardSentence(own, reading, verdict, null, "en-GB"),
      gridCell(verdict, "en-GB", { reading, context: own }).detail,
    ];
  };
  expect(tell(old)[0]).toBe(
    "True as written: X 3.0 %, Y 2.0 % (Alpha, October 2023; its newer edition of April 2024 is held here without a figure for Y).",
  );
  const both = tell([...old, row(B, "X", "2024", 9), row(B, "Y", "2024", 2)]);
  expect(both[0]).toBe("True as written: X 9.0 %, Y 2.0 % (Beta), and one more source agrees.");
  expect(both[1]).toContain("(nearest source: Alpha, October 2023)");
  expect(tell([...old, row(B, "X", "2024", 1), row(B, "Y", "2024", 2)])[0]).toMatch(
    /^Sources disagree: Alpha, October 2023 \(its newer edition of April 2024 is held here without a figure for Y\), bears it out/,
  );
});

test("a card that gives figures or a margin has the unit's own decimals, more only where they would look alike", () => {
  const reading = aReading({ form: "compare", comparator: "Y", operator: "gt" });
  const tell = (...rows: Observation[]) =>
    cardSentence(context, reading, evaluate(aBase(rows), reading, aScenario()), null, "en-GB");
  const alpha = [row(A, "X", "2024", 3.163), row(A, "Y", "2024", 2.725)] as const;
  expect(tell(...alpha)).toBe("True as written: X 3.2 %, Y 2.7 % (Alpha).");
  expect(tell(...alpha, row(B, "X", "2024", 1.8), row(B, "Y", "2024", 2.1))).toBe(
    "Sources disagree: Alpha bears it out by 0.44 percentage points, Beta contradicts it by 0.30 percentage points.",
  );
  expect(tell(row(A, "X", "2024", 3.163), row(A, "Y", "2024", 3.158))).toBe(
    "True as written: X 3.163 %, Y 3.158 % (Alpha).",
  );
});

test("of a single figure no newer edition is told that no longer gives it", () => {
  const publications = ["alpha-2023-10", A].map((id) => ({ ...aPublication(id), title: "Outlook", edition: "" }));
  const reading = aReading({ operator: "ge", target: 1 });
  const rows = [row("alpha-2023-10", "X", "2024", 3), row(A, "X", "2025", 4)];
  const verdict = evaluate(aBase(rows, { publications }), reading, aScenario());
  const context = chartContext(aCatalog({ publications }), "Site");
  const sentences = verdict.findings.map((one) => findingSentence(context, reading, one, "en-GB", verdict));
  expect(sentences).toEqual([expect.stringMatching(/holds by 2\.0 percentage points\.$/)]);
});

test("dates in the name of an edition are written as the other dates of the page", () => {
  const editions = ["to 2024-04-19", "3 May 2024", "2024-04", "Spring"];
  const publications = editions.map((edition, index) => ({ ...aPublication(`alpha-2024-0${index + 1}`), edition }));
  const context = chartContext(aCatalog({ publications }), "Site");
  const written = ["Alpha, to 19 April 2024", "Alpha, 3 May 2024", "Alpha, April 2024", "Alpha, Spring"];
  expect(publications.map(({ publication }) => sourceName(context, publication, "en-GB"))).toEqual(written);
  expect(publications.map(({ publication }) => shortPublication(context, publication).split(", ").at(-1))).toEqual(
    written.map((name) => name.replace("Alpha, ", "")),
  );
});
