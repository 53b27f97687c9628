import { expect, test } from "vitest";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { besideCell, effectSentence } from "../../../app/own/trial/own-effect.ts";
import { OWN } from "../../../app/own/trial/own-publication.ts";
import { chartContext } from "../../../app/wording/context.ts";
import { aBase, aCatalog, aReading, aScenario, row } from "../domain/sample.ts";

test("a reader's range on both sides of what is claimed is undetermined, as a sentence", () => {
  const reading = aReading({ form: "value", operator: "ge", target: 3 });
  const asked = { context: chartContext(aCatalog(), "Site"), reading, locale: "en-GB" };
  const site = evaluate(aBase([row("alpha-2024-04", "X", "2024", 4)]), reading, aScenario());
  const ranged = evaluate(aBase([row("beta-2024-01", "X", "2024", [2, 4])]), reading, aScenario());
  const own = ranged.findings.map((finding) => ({ ...finding, publisher: OWN }));
  const beside = { ...site, findings: [...site.findings, ...own] };
  const told = "by yours it is undetermined, the range lies on both sides";
  expect(effectSentence(asked, site, beside)).toBe(`The verdict stays “holds”, though ${told}.`);
  expect(besideCell(asked, beside)?.detail).toBe(told);
});
