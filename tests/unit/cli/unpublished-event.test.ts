import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundle } from "../../../app/cli/bundle.ts";
import { check } from "../../../app/cli/check.ts";
import { evaluateArticles } from "../../../app/cli/evaluate.ts";
import { loadPackage } from "../../../app/package/load-package.ts";
import { searchEntries } from "../../../app/search/model/entries.ts";
import { chartContext } from "../../../app/wording/context.ts";
import type { EngineCell } from "../../recompute/engine.ts";
import { compareAll } from "../../recompute/differences.ts";
import { copyOfTiny } from "../package/tiny-package.ts";

const EVENTS = "events/events.csv";
const options = { cacheDir: "", siteUrl: "", article: "more-bicycles" };

test("an event without a publication is a warning at its place, and nowhere evidence", async () => {
  const { dir, edit } = copyOfTiny();
  const room = mkdtempSync(join(tmpdir(), "unpublished-"));
  const cacheDir = join(room, "cache");
  const said: string[] = [];
  const out = (line: string) => void said.push(line);
  try {
    edit(EVENTS, (text) => text.replace('Northvale,northvale-council-minutes-2023-10,"As', 'Northvale,,"As'));
    expect(await check(dir, out)).toBe(0);
    expect(said.join("\n")).toMatch(
      /events\.csv:2: warning: column publication: \[no-publication\] .*catalog\/publications\.csv.*without it no evidence for readings first-bridge, bridge-within-a-year/,
    );
    // What a saved check remembers is printed at the start of the server.
    const loaded = await loadPackage(dir, { cacheDir });
    if (!loaded.ok) throw new Error("not loaded");
    const { catalog, warningsOn } = loaded.package;
    expect(warningsOn("2026-01-01").map(({ code }) => code)).toContain("no-publication");
    expect(catalog.unpublishedEvents.map(({ event }) => event)).toEqual(["bridge-plan"]);
    const context = chartContext(catalog, "Vale");
    const found = [...searchEntries({ context, tables: [], charts: [] })];
    expect(found.filter(({ kind }) => kind === "events").map(({ code }) => code)).not.toContain("bridge-plan");
    expect(context.event("bridge-plan")).toBeUndefined();
    const answers = new Map<string, string>();
    for (const article of catalog.articles.map((one) => one.article)) {
      const file = join(room, `${article}.json`);
      expect(await evaluateArticles({ dataDir: dir, cacheDir, article, format: "json", out: file }, out)).toBe(0);
      answers.set(article, readFileSync(file, "utf8"));
    }
    const answer = (article: string) => answers.get(article) ?? "";
    const text = answer(options.article);
    expect(text).toContain(
      "The event “The towns agree on cycle bridges” has no publication yet, so it is not counted.",
    );
    const again = compareAll(dir, (article) => (JSON.parse(answer(article)) as { verdicts: EngineCell[] }).verdicts);
    expect(again.differences).toEqual([]);
    const packed = join(room, "packed");
    expect(await bundle({ ...options, cacheDir, dataDir: dir, day: "2024-06-02", out: packed }, out)).toBe(0);
    expect(await check(packed, out)).toBe(0);
    expect(readFileSync(join(packed, "verdicts.json"), "utf8")).toBe(text);
  } finally {
    rmSync(room, { recursive: true });
  }
});
