import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addData, type AddDataOptions } from "../../../app/cli/add-data/index.ts";
import { init } from "../../../app/cli/init/index.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { tempFolder } from "../store/source.ts";

const TODAY = "2024-05-02";
const ANSWERS = {
  publisher: "an-office",
  publisherLabel: "An office",
  publisherKind: "research",
  publisherUrl: "https://office.invalid/",
  url: "https://office.invalid/1",
  licence: "None known",
  indicator: "an_index",
  indicatorLabel: "An index",
  unit: "index",
};

async function newPackage(): Promise<string> {
  const dir = join(tempFolder(), "own");
  expect(await init(dir, {}, TODAY, () => undefined)).toBe(0);
  return dir;
}

async function add(dir: string, csv: string, options: Partial<AddDataOptions> = {}) {
  const lines: string[] = [];
  const code = await addData(
    Buffer.from(csv),
    { dataDir: dir, dryRun: false, revise: false, answers: ANSWERS, ...options },
    null,
    TODAY,
    (line) => lines.push(line),
  );
  return { code, said: lines.join("\n") };
}

const FIGURES = "observations/an-office-an-index.csv";
const csv = (value: string) => `country,year,value\nFR,2022,${value}\nGermany,2022,7\n`;

test("a new package is in order without a warning, and its folder must be empty", async () => {
  const dir = await newPackage();
  expect((await checkPackage(dir)).issues).toEqual([]);
  expect(readFileSync(join(dir, "catalog/claims.csv"), "utf8")).toContain("Example, not from the article");
  expect(await init(dir, {}, TODAY, () => undefined)).toBe(1);
});

test("figures come in once, another value only when it is said, and the next edition by the kept answers alone", async () => {
  const dir = await newPackage();
  const first = { ...ANSWERS, publishedOn: "2024-01-15" };
  expect(await add(dir, csv("5.5"), { answers: first, dryRun: true })).toMatchObject({ code: 0 });
  expect(existsSync(join(dir, FIGURES))).toBe(false);
  expect(await add(dir, csv("5.5"), { answers: first })).toMatchObject({ code: 0 });
  const before = readFileSync(join(dir, FIGURES), "utf8");
  expect((await add(dir, csv("5.5"), { answers: first })).said).toContain("There is nothing to write.");
  const changed = await add(dir, csv("6.5"), { answers: first });
  expect(changed.code).toBe(1);
  expect(changed.said).toContain("FRA 2022: 5.5 (A) → 6.5 (A)");
  expect(readFileSync(join(dir, FIGURES), "utf8")).toBe(before);
  const next = { answers: { publishedOn: "2024-02-15" }, mapping: "an-office-an-index" };
  expect(await add(dir, csv("6.5"), next)).toMatchObject({ code: 0 });
  expect(await add(dir, csv("6.6"), { answers: first, revise: true })).toMatchObject({ code: 0 });
  expect(readFileSync(join(dir, FIGURES), "utf8")).toContain("an-office-an-index-2024-01-15,an_index,FRA,2022,6.6");
  expect((await checkPackage(dir)).issues).toEqual([]);
});

test("what is not said is asked for, all at once, and nothing is written", async () => {
  const dir = await newPackage();
  const { code, said } = await add(dir, csv("5.5"), { answers: {} });
  expect(code).toBe(2);
  for (const flag of ["--publisher:", "--indicator:", "--published-on:", "--unit:", "--licence:"])
    expect(said).toContain(flag);
  expect(existsSync(join(dir, "imports"))).toBe(false);
});

test("errors in claims keep no figure out, errors in what is written to do and are named", async () => {
  const dir = await newPackage();
  const answers = { ...ANSWERS, publishedOn: "2024-01-15" };
  const claims = join(dir, "catalog/claims.csv");
  writeFileSync(claims, readFileSync(claims, "utf8").replace(",figure,", ",figures,"));
  const early = await add(dir, csv("5.5").replaceAll("2022", "2024"), { answers });
  expect(early.said).toContain("--forecast-from");
  const added = await add(dir, csv("5.5"), { answers });
  expect(added.said).toContain("The package has 1 error in other files");
  expect(added.code).toBe(0);
  expect((await checkPackage(dir)).issues.map(({ file }) => file)).toEqual(["catalog/claims.csv"]);
  const areas = join(dir, "catalog/areas.csv");
  writeFileSync(areas, readFileSync(areas, "utf8").replace(",country", ",town"));
  const refused = await add(dir, csv("5.6"), { answers: { ...answers, edition: "second", publishedOn: "2024-02" } });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("catalog/areas.csv:2") });
  expect(refused.said).not.toContain("claims.csv");
});

test("a package that would have an error stays as it is", async () => {
  const dir = await newPackage();
  const answers = { ...ANSWERS, publishedOn: "2024-01-15", confidence: "certain" };
  const { code, said } = await add(dir, csv("5.5"), { answers });
  expect(code).toBe(1);
  expect(said).toContain("catalog/publications.csv");
  expect(existsSync(join(dir, FIGURES))).toBe(false);
});
