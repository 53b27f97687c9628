import { expect, test } from "vitest";
import { evaluateArticle } from "../../../app/cli/evaluate.ts";
import { copyWithAnotherArticle } from "../package/tiny-package.ts";
import { tempFolder } from "../store/source.ts";

interface Printed {
  verdicts: { reading: string; scenario: string; outcome: string }[];
}

test("evaluate answers an article of rows alone, in the scenarios for it and in their order", async () => {
  const options = { dataDir: copyWithAnotherArticle(), cacheDir: tempFolder(), format: "json" as const };
  async function run(article: string): Promise<Printed["verdicts"]> {
    const lines: string[] = [];
    expect(await evaluateArticle({ ...options, article }, (line) => lines.push(line))).toBe(0);
    return (JSON.parse(lines.join("\n")) as Printed).verdicts;
  }
  const verdicts = await run("wetter-still");
  const scenarios = [...new Set(verdicts.map(({ scenario }) => scenario))];
  expect(scenarios).toEqual(["outturns", "on-its-day", "wetter-only"]);
  const onItsDay = verdicts.filter(({ scenario }) => scenario === "on-its-day");
  expect(onItsDay.map(({ reading, outcome }) => `${reading} ${outcome}`)).toEqual([
    "office-october-812 holds",
    "one-town-above-820 undetermined",
    "trips-to-newest holds",
  ]);
  expect((await run("wet-year")).map(({ scenario }) => scenario)).not.toContain("wetter-only");
});
