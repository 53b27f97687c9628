import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import type { Reading } from "../../../../app/domain/claims.ts";
import { cardDrawing } from "../../../../app/charts/cards/card-drawing.ts";
import { CARD_WIDTH, reachOf, type CardDrawing, type CardShape } from "../../../../app/charts/cards/drawing.ts";
import { placeLabels } from "../../../../app/charts/cards/lanes.ts";
import { claimChart } from "../../../../app/charts/claims/claim-chart.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aClaim, anArticle, aPublication, aReading, aScenario, row } from "../../domain/sample.ts";

const GIVEN = { dateOf: () => "2024-04", articleDay: "2024-04-19", unit: "percent", decimals: 1, locale: "en-GB" };
const article = anArticle();

/** The card of a reading over rows, with all evidence. */
function drawn(
  fields: Partial<Reading>,
  rows: Parameters<typeof aBase>[0],
  catalog: Parameters<typeof aBase>[1] = {},
): CardDrawing | null {
  const base = aBase(rows, catalog);
  const reading = aReading(fields);
  const verdict = evaluate(base, reading, aScenario());
  const context = chartContext(base.catalog, "");
  const claim = aClaim();
  return cardDrawing(
    claimChart({
      context,
      base,
      article,
      claim,
      reading,
      verdict,
      history: [],
      elsewhere: [],
      members: "card",
      locale: "en-GB",
    }),
    GIVEN,
  );
}

function textsOf(shapes: readonly CardShape[]): (CardShape & { kind: "text" })[] {
  return shapes.flatMap((shape) => (shape.kind === "text" ? [shape] : []));
}

const publishers = ["alpha-2024-04", "beta-2024-01", "gamma-2024-03"];

describe("a claim's chart in the size of a card", () => {
  const value = drawn(
    { target: 3, operator: "ge" },
    publishers.map((publication, index) => row(publication, "X", "2024", 2 + index)),
  );
  const group = drawn({ form: "compare", comparator: "TRIO", quantifier: "all", operator: "gt" }, [
    row("alpha-2024-04", "X", "2024", 3.2),
    ...["Y", "Z", "W"].map((area, index) => row("alpha-2024-04", area, "2024", 1 + 2 * index)),
  ]);

  test("few rows keep their names and figures beside the claimed band", () => {
    const texts = textsOf(value?.shapes ?? []).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["2.0 %", "3.0 %", "4.0 %", "claimed: from 3 %"]));
    expect(value?.shapes.some(({ kind, tone }) => kind === "rect" && tone === "claimed")).toBe(true);
  });

  test("the day of a source, which tells one edition from another, is not cut off", () => {
    const pair = drawn(
      { form: "compare", comparator: "Y", operator: "gt" },
      ["X", "Y"].map((area, index) => row("alpha-2024-04", area, "2024", 2 + index)),
      {
        publishers: [{ publisher: "alpha", label: "World Bank", kind: "research", party: "", url: "" }],
        publications: [aPublication("alpha-2024-04", "2024-04-26")],
      },
    );
    expect(textsOf(pair?.shapes ?? []).map(({ text }) => text)).toContain("World Bank, 26 Apr 2024");
  });

  test("outcomes differ in shape, not in colour alone", () => {
    const looks = (value?.shapes ?? []).flatMap((shape) => (shape.kind === "marks" ? [shape.shape] : []));
    expect(new Set(looks)).toEqual(new Set(["circle", "diamond"]));
  });

  test("the line that members are held against is named", () => {
    expect(textsOf(group?.shapes ?? []).map(({ text }) => text)).toContain("X 3.2 %");
  });

  test.each([
    ["rows", value],
    ["a group", group],
  ])("of %s nothing is written beyond the box", (_name, drawing) => {
    for (const text of textsOf(drawing?.shapes ?? [])) {
      const [from, to] = reachOf(text);
      expect(from, text.text).toBeGreaterThanOrEqual(-1);
      expect(to, text.text).toBeLessThanOrEqual(CARD_WIDTH + 1);
    }
  });

  test("marks of one look are one shape, however many", () => {
    const marks = (group?.shapes ?? []).filter(({ kind }) => kind === "marks");
    expect(marks.length).toBeLessThanOrEqual(2);
  });

  test("without a figure there is nothing to draw", () => {
    expect(drawn({ target: 3 }, [])).toBeNull();
  });
});

describe("labels in lanes", () => {
  const label = (text: string, x: number) => ({ text, x, y: 60, tone: "ink" as const });

  test("the same label over near places is written in lanes of its own, none over another", () => {
    const texts = textsOf(
      placeLabels([label("Russia 3.2 %", 120), label("Malta 5.0 %", 130), label("Macao 13.9 %", 290)], [36, 23, 10]),
    );
    expect(texts).toHaveLength(3);
    for (const a of texts)
      for (const b of texts) {
        if (a === b || a.y !== b.y) continue;
        const [[from, to], [left, right]] = [reachOf(a), reachOf(b)];
        expect(from >= right || to <= left).toBe(true);
      }
  });

  test("what fits nowhere is left out, the last first", () => {
    const texts = textsOf(
      placeLabels([label("first of all", 100), label("second of all", 100), label("third", 100)], [20]),
    );
    expect(texts.map(({ text }) => text)).toEqual(["first of all", "second of all"]);
  });
});
