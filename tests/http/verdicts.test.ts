import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, inject, test } from "vitest";
import { SHIPPED, TINY } from "../support/servers.ts";

interface VerdictRow {
  claim: string;
  reading: string;
  scenario: string;
  outcome: string;
  margin: number | null;
  sentence: string;
}

const WORDS: Record<string, string> = {
  holds: "Holds",
  fails: "Fails",
  mixed: "Mixed",
  undetermined: "Undetermined",
  "not-comparable": "Not comparable",
  "no-evidence": "No evidence",
  "not-applicable": "Does not apply",
};

const TONES: Record<string, string> = {
  holds: "holds",
  fails: "fails",
  mixed: "mixed",
  undetermined: "open",
  "not-comparable": "open",
  "no-evidence": "open",
  // Not a mark: a cell that nobody could fill stays empty for the eye.
  "not-applicable": "",
};

test("page, JSON, CSV and command line give the same verdicts", async () => {
  const site = inject("site");
  const address = `${site}/articles/adel-2024`;
  const [json, csv, page] = await Promise.all(
    [".json?readings=all", ".csv?readings=all", "?readings=all&sort=article"].map(async (end) =>
      (await fetch(address + end)).text(),
    ),
  );
  const { verdicts } = JSON.parse(json ?? "") as { verdicts: VerdictRow[] };
  const rows = Papa.parse<Record<string, string>>((csv ?? "").trimEnd(), { header: true, delimiter: "," }).data;
  const cli = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "app/cli/index.ts", "evaluate", "--format", "json"],
    { encoding: "utf8", env: { ...process.env, ...SHIPPED }, maxBuffer: 1 << 28 },
  );
  const printed = (JSON.parse(cli.stdout) as { verdicts: VerdictRow[] }).verdicts;
  expect(printed).toEqual(verdicts);
  expect(rows.map((row) => [row.claim, row.reading, row.scenario, row.outcome, row.sentence])).toEqual(
    verdicts.map((row) => [row.claim, row.reading, row.scenario, row.outcome, row.sentence]),
  );
  const checked = verdicts.filter((row) => row.reading !== "");
  const cells = matrixCells(page ?? "");
  const expected = byTopic(checked);
  expect(cells.map(({ word }) => word)).toEqual(expected.map((row) => WORDS[row.outcome]));
  expect(cells.map(({ tone }) => tone)).toEqual(expected.map((row) => TONES[row.outcome]));
  const linked = expected.map((row) => (row.outcome === "not-applicable" ? "" : row.claim));
  expect(cells.map(({ claim }) => claim)).toEqual(linked);
  // One shape an outcome, so that the marks alone tell the same.
  const marks = new Set(cells.filter(({ shape }) => shape !== "").map(({ shape, word }) => `${shape} ${word}`));
  const outcomes = new Set(checked.map((row) => row.outcome).filter((outcome) => outcome !== "not-applicable"));
  expect(marks.size).toBe(outcomes.size);
  expect(new Set([...marks].map((mark) => mark.replace(/[^>]*$/, ""))).size).toBe(outcomes.size);
  expect(checked.length).toBeGreaterThan(1000);
});

interface MatrixCell {
  /** The outcome as it is read out, without the margin after it. */
  word: string | undefined;
  /** Colour and shape of its mark, the claim that it leads to; "" where there is none. */
  tone: string;
  shape: string;
  claim: string;
}

/** Every cell of the matrix in the order of the page. */
function matrixCells(page: string): MatrixCell[] {
  const matrix = /<table class="matrix".*?<\/table>/s.exec(page)?.[0] ?? "";
  return [...matrix.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => ({
    word: /<span class="visually-hidden">([^<,]+)/.exec(cell)?.[1],
    tone: /class="verdict tone-([a-z]+)"/.exec(cell)?.[1] ?? "",
    shape: /<svg[^>]*>(.*?)<\/svg>/.exec(cell)?.[1] ?? "",
    claim: /href="[^"]*\/claims\/([^"?]+)/.exec(cell)?.[1] ?? "",
  }));
}

/** The page tells claims topic by topic, in the article's order within each. */
function byTopic(verdicts: readonly VerdictRow[]): VerdictRow[] {
  const claims = Papa.parse<Record<string, string>>(readFileSync("data/catalog/claims.csv", "utf8"), { header: true });
  const topics = new Map(claims.data.map(({ claim = "", topic = "" }) => [claim, topic]));
  const topicOf = ({ claim }: VerdictRow): string => topics.get(claim) ?? "";
  return [...new Set(verdicts.map(topicOf))].flatMap((topic) => verdicts.filter((row) => topicOf(row) === topic));
}

test("a saved run is compared with, and a change is told by exit code 1", async () => {
  const site = inject("tinySite");
  const answer = (await (await fetch(`${site}/articles/wet-year.json?readings=all`)).json()) as {
    verdicts: VerdictRow[];
  };
  expect(answer.verdicts.length).toBeGreaterThan(10);
  const file = join(mkdtempSync(join(tmpdir(), "saved-")), "saved.json");
  const run = () =>
    spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "app/cli/index.ts", "evaluate", "--against", file], {
      encoding: "utf8",
      env: { ...process.env, ...TINY },
    });
  writeFileSync(file, JSON.stringify(answer));
  expect(run()).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^0 of \d+ verdicts changed, 0 new, 0 gone; .*not in the saved run: more-bicycles$/m),
  });
  const changed = answer.verdicts.map((row, index) => (index === 0 ? { ...row, outcome: "mixed" } : row));
  writeFileSync(file, JSON.stringify({ verdicts: changed }));
  const after = run();
  expect(after.status).toBe(1);
  expect(after.stdout).toContain("changed:");
});

test("a form's empty fields and repeated boxes never stay in an address", async () => {
  const site = inject("site");
  const form = "as_of=2023-12-31&exclude=imf&exclude=oecd&basis=&readings=all";
  for (const path of ["/compare", "/articles/adel-2024/claims/growth-us"]) {
    const query = path === "/compare" ? form : form.replace("&readings=all", "");
    const answer = await fetch(`${site}${path}?${query}`, { redirect: "manual" });
    expect(answer.status).toBe(302);
    const to = new URL(answer.headers.get("location") ?? "", site);
    expect(to.pathname).toBe(path);
    expect(Object.fromEntries(to.searchParams)).toEqual({
      as_of: "2023-12-31",
      exclude: "imf~oecd",
      ...(path === "/compare" ? { readings: "all" } : {}),
    });
    expect((await fetch(to)).status).toBe(200);
  }
});
