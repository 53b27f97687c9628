import fc from "fast-check";
import { expect, test } from "vitest";
import { placeTopLabels } from "../../../../app/charts/layout/marks.ts";
import { textWidth } from "../../../../app/charts/layout/text-width.ts";

const label = (text: string, x: number) => ({ mark: { role: "article" as const }, text, x });

test("two labels at one place stand side by side, not on top of each other", () => {
  const placed = placeTopLabels([label("Article, 19 Apr 2024", 400), label("after: 19 Apr 2024", 401)], 840, 13);
  expect(placed.map(({ line }) => line)).toEqual([0, 0]);
  expect((placed[1]?.x ?? 0) - (placed[0]?.x ?? 0)).toBeGreaterThan(textWidth("after: 19 Apr 2024", 13));
});

test("labels never cover each other and stay inside, however many there are", () => {
  const wanted = fc.array(
    fc.record({ text: fc.stringMatching(/^[a-z ]{3,40}$/), x: fc.double({ min: 0, max: 343, noNaN: true }) }),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(wanted, (rows) => {
      const sorted = rows.map(({ text, x }) => label(text, x)).sort((a, b) => a.x - b.x);
      const placed = placeTopLabels(sorted, 343, 13);
      for (const [at, one] of placed.entries()) {
        const half = textWidth(one.text, 13) / 2;
        for (const other of placed.slice(at + 1)) {
          if (other.line !== one.line) continue;
          expect(Math.abs(other.x - one.x)).toBeGreaterThanOrEqual(half + textWidth(other.text, 13) / 2);
        }
      }
    }),
  );
});
