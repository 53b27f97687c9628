import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluateArticles } from "../../../app/cli/evaluate.ts";
import { copyWithAnotherArticle } from "../package/tiny-package.ts";
import { tempFolder } from "../store/source.ts";

interface Printed {
  verdicts: { reading: string; scenario: string; outcome: string }[];
}

test("evaluate answers an article of rows alone, in the scenarios for it and in their order", async () => {
  const options = { dataDir: copyWithAnotherArticle(), cacheDir: tempFolder(), format: "json" as const };
  async function run(article: string): Promise<Printed["verdicts"]> {
    const lines: string[] = [];
    expect(await evaluateArticles({ ...options, article }, (line) => lines.push(line))).toBe(0);
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

test("evaluate --against holds all articles against a saved run, numbers apart from verdicts", async () => {
  const dataDir = copyWithAnotherArticle();
  const options = { dataDir, cacheDir: tempFolder(), format: "json" as const };
  const saved = join(dataDir, "saved.json");
  expect(await evaluateArticles({ ...options, out: saved }, () => undefined)).toBe(0);
  const { verdicts } = JSON.parse(readFileSync(saved, "utf8")) as { verdicts: Record<string, unknown>[] };
  expect(new Set(verdicts.map(({ article }) => article)).size).toBe(3);

  async function against(change: (rows: Record<string, unknown>[]) => Record<string, unknown>[], article?: string) {
    const file = join(dataDir, "before.json");
    writeFileSync(file, JSON.stringify({ verdicts: change(structuredClone(verdicts)) }));
    const lines: string[] = [];
    const code = await evaluateArticles({ ...options, against: file, ...(article ? { article } : {}) }, (line) =>
      lines.push(line),
    );
    return { code, lines, last: lines.at(-1) };
  }
  const all = verdicts.length;
  const none = "0 with the same verdict and other numbers";
  expect(await against((rows) => rows)).toMatchObject({
    code: 0,
    last: `0 of ${all} verdicts changed, 0 new, 0 gone; ${none}`,
  });
  // One turned, one gone (an article that was there before), one new, one with another number.
  const mixed = await against((rows) => {
    const [turned, moved] = rows.filter(({ observed }) => observed !== null);
    Object.assign(turned!, { outcome: turned!.outcome === "holds" ? "fails" : "holds" });
    Object.assign(moved!, { observed: 1 });
    return [...rows.slice(0, -1), { ...rows[0], article: "taken-out" }];
  });
  expect(mixed.code).toBe(1);
  expect(mixed.last).toBe(`1 of ${all} verdicts changed, 1 new, 1 gone; 1 with the same verdict and other numbers`);
  expect(mixed.lines.map((line) => line.split(":")[0])).toEqual([
    "changed",
    "new",
    "gone",
    "number",
    expect.any(String),
  ]);
  // Other numbers alone are no changed verdict, and what a run does not ask for is not gone.
  const one = await against((rows) => rows.map((row) => ({ ...row, margin: 7 })), "wet-year");
  expect(one.code).toBe(0);
  expect(one.last).toContain("0 new, 0 gone");
});
