/** Three servers on one cache through bad days, in short; `npm run bench -- bad-days` has the long ones, on the shipped data. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { badDays, type Outcome } from "../bench/bad-days/run.ts";
import type { Ledger } from "../bench/bad-days/ledger.ts";
import { writeOutlookPackage } from "../bench/outlook-package.ts";

// A busy machine takes its time to start eight servers, one after the other.
vi.setConfig({ hookTimeout: 600_000 });

const READERS = 8;
/** Answers between one thing that befalls the servers and the next. */
const CALM_ANSWERS = 100;
const GROWTH_MIB = 40;

const PATHS = [
  "/",
  "/articles/wet-year",
  "/articles/wet-year.json",
  "/articles/wet-year/claims/rain-812",
  "/datasets/observations",
  "/datasets/observations.csv",
  "/datasets/observations.json?_sort=period",
  "/datasets/observations.zip",
  "/charts/rain-by-town",
  "/charts/rain-by-town.svg",
  "/charts/rain-by-town.json",
  "/sources",
  "/search?q=rain",
  "/datasets/outlook",
  (count: number) => `/datasets/observations?value__gte=${count}`,
  (count: number) => `/datasets/observations.csv?value__lt=${count}`,
  (count: number) => `/articles/wet-year?as_of=${2000 + (count % 20)}-06-01`,
];

const [TINY, FILE] = ["tests/fixtures/packages/tiny", "observations/weather.csv"];
/** A file of four megabytes, more than lies between two programs on the way. */
const LARGE_ROWS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "bad-days-"));

/** Without its last row, and at the next call with it again. */
function change(folder: string): void {
  const [whole, path] = [readFileSync(join(TINY, FILE), "utf8"), join(folder, FILE)];
  const isWhole = readFileSync(path, "utf8") === whole;
  writeFileSync(path, isWhole ? `${whole.trimEnd().split("\n").slice(0, -1).join("\n")}\n` : whole);
}

interface Descriptor {
  resources: { path: string | string[] }[];
}

/** The tiny package with a large table beside its own. */
async function writePackage(): Promise<void> {
  await writeOutlookPackage(join(folder, "large"), LARGE_ROWS);
  cpSync(TINY, join(folder, "data"), { recursive: true });
  cpSync(join(folder, "large/outlook.csv"), join(folder, "data/detail/outlook.csv"));
  const [own, large] = ["data", "large"].map((name) => join(folder, name, "datapackage.json"));
  const [descriptor, other] = [own, large].map((path) => JSON.parse(readFileSync(path ?? "", "utf8")) as Descriptor);
  const resources = (other?.resources ?? []).map((resource) => ({ ...resource, path: "detail/outlook.csv" }));
  descriptor?.resources.push(...resources);
  writeFileSync(own ?? "", JSON.stringify(descriptor));
}

async function calm(ledger: Ledger): Promise<void> {
  const wanted = ledger.answers + CALM_ANSWERS;
  await vi.waitUntil(() => ledger.answers >= wanted, { timeout: 120_000, interval: 20 });
}

let outcome: Outcome;

beforeAll(async () => {
  await writePackage();
  outcome = await badDays({
    data: join(folder, "data"),
    change,
    paths: PATHS,
    large: "/datasets/outlook.csv",
    readers: READERS,
    roundsPerSwap: 1,
    goesOn: (rounds) => rounds < 2,
    calm,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("with servers killed, data replaced and clients of every kind each answer is right, or a 503 with Retry-After", () => {
  const { ledger, kills, swaps } = outcome;
  expect(ledger.faults).toEqual([]);
  expect([kills, swaps]).toEqual([2, 1]);
  const { right, notModified, left, stalled, slow } = ledger.counts;
  for (const count of [right, notModified, left, stalled, slow]) expect(count).toBeGreaterThan(0);
  expect(right).toBeGreaterThan(ledger.answers / 2);
});

test("who lived through them has not grown, and nothing of theirs is left", () => {
  const { lives, handles, left, errors } = outcome;
  for (const [first, ...later] of lives)
    for (const { heap } of later) expect(heap - (first?.heap ?? 0)).toBeLessThan(GROWTH_MIB);
  for (const [before, after] of handles) expect(after).toBeLessThan(before + 10);
  expect(left).toEqual([]);
  expect(errors).toEqual([]);
});
