import { expect, test } from "vitest";
import { chartContext } from "../../../app/wording/context.ts";
import { verdictSentence } from "../../../app/verdicts/sentences/verdict-sentence.ts";
import { readRealEvidence } from "./real-evidence.ts";

test("a sum of aid by month says what it leaves out as it has no date", async () => {
  const evidence = await readRealEvidence();
  const { catalog } = evidence.package;
  const context = chartContext(catalog, "");
  const totals = catalog.readings.filter(
    ({ form, indicator }) =>
      form === "total" && catalog.indicators.some((one) => one.indicator === `${indicator}_undated`),
  );
  const sentences = totals.map((reading) =>
    verdictSentence(context, reading, evidence.verdict(reading.reading, "known-then"), "en-GB"),
  );
  expect(sentences.join("\n")).toContain("not counting €18.38 bn that has no date");
});
