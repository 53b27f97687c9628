import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { RawFolder } from "../../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../../app/importers/reading/raw-folder.ts";
import { kiel } from "../../../../app/importers/kiel/index.ts";
import { fixturePath, runFixture } from "../fixtures.ts";

const R18 = "kiel/kiel_r18_main_data.csv";
const raw = openRawFolder(fixturePath("kiel", "raw"));
const draft = (name: string) => readFileSync(fixturePath("kiel", `draft/${name}.csv`), "utf8");
const codesWith = (replace: Record<string, string>) => {
  const { issues } = runFixture("kiel", "", replace);
  return issues.map(({ file, line, column, code }) => ({ file, line, column, code }));
};

test("a renamed column is refused, by name", () => {
  const text = raw
    .text(R18)
    .text.replace("Allocated Total in EUR (redistributed)", "Allocated total, EUR, redistributed");
  expect(codesWith({ [R18]: text })).toEqual([
    { file: R18, line: 1, column: "Allocated Total in EUR (redistributed)", code: "missing-column" },
  ]);
});

test("the coding of months is missed where a release has it, since its rows would lose their month", () => {
  const file = "kiel/kiel_r10_main_data.csv";
  const text = raw.text(file).text.replace("Month3", "Month4");
  expect(codesWith({ [file]: text })).toEqual([{ file, line: 1, column: "Month3", code: "missing-column" }]);
});

test("a number with a stray letter is refused where it stands", () => {
  const text = raw.text(R18).text.replace(/206941261[.\d]*/, "2069x1261");
  const issues = codesWith({ [R18]: text });
  expect(issues[0]).toMatchObject({ file: R18, code: "bad-number", column: "Converted Value in EUR" });
  expect(issues[0]?.line).toBeGreaterThan(1);
});

test("an unknown donor is refused, not dropped", () => {
  const text = raw.text(R18).text.replace("Bulgaria", "Atlantis");
  expect(codesWith({ [R18]: text })[0]).toMatchObject({ file: R18, column: "Countries", code: "unknown-donor" });
});

test("the website's draft of July 2026 is refused as another release", () => {
  const file = "kiel/web_r29_20260804_release_info.csv";
  expect(codesWith({ [file]: draft("release_info") })).toEqual([
    { file, line: null, column: "", code: "other-release" },
  ]);
});

test("totals that the donors do not add up to are refused: files of different drafts", () => {
  const file = "kiel/web_r29_20260804_total_allocations.csv";
  const codes = codesWith({ [file]: draft("total_allocations") });
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(["sum-differs"]));
});

test("a stock sheet without its sections is refused", () => {
  const file = "kiel/kiel_r07_sheets/share_heavy_weapons_to_ukraine.csv";
  const text = raw.text(file).text.replace("Delivered>>>", "Sent>>>");
  expect(codesWith({ [file]: text })).toEqual([{ file, line: null, column: "", code: "unknown-layout" }]);
});

/** The website's files of release 29 under the names of another release and day. */
function renamed(release: string, day: string, info: string): RawFolder {
  const copies = new Map<string, string>(
    raw.list("kiel").flatMap((name) => {
      const copy = name.replace("web_r29_20260804_", `web_r${release}_${day}_`);
      return copy === name ? [] : [[`kiel/${copy}`, raw.text(`kiel/${name}`).text] as const];
    }),
  );
  copies.set(`kiel/web_r${release}_${day}_release_info.csv`, `"release","period","date","label"\n${info}\n`);
  return {
    ...raw,
    list: (folder) => [...raw.list(folder), ...[...copies.keys()].map((path) => path.slice("kiel/".length))].sort(),
    text: (path) => {
      const text = copies.get(path);
      return text === undefined ? raw.text(path) : { text, issues: [] };
    },
  };
}

test("the website's files of the next release are a publication of their own, described by what they state", () => {
  const next = kiel(renamed("31", "20261104", '"31","08/2026","2026-11-04",""'), () => {});
  expect(next.issues).toEqual([]);
  expect(next.catalog.publications?.find((row) => row["publication"] === "kiel-ust-r31")).toMatchObject({
    edition: "Release 31 (data to August 2026), website files of 2026-11-04",
    published_on: "2026-11-04",
    coverage: "listed",
  });
  // The last month of the fixture's file: months that it leaves out up to August 2026 are no figures.
  const months = next.tables["observations/kiel-ust-r31.csv"]?.rows.filter((row) => row[2] === "CZE");
  expect(
    months
      ?.map((row) => row[3])
      .sort()
      .at(-1),
  ).toBe("2023-12");
  expect(next.tables["observations/kiel-ust-r29.csv"]).toEqual(
    runFixture("kiel").tables["observations/kiel-ust-r29.csv"],
  );
  const publications = new Set(next.tables["aid/weapons-by-donor.csv"]?.rows.map((row) => row[0]));
  expect([...publications]).toEqual(["kiel-ust-r29", "kiel-ust-r31"]);
});

test.each([
  ["another release than the name's", "31", "20261104", '"30","08/2026","2026-11-04",""', "other-release"],
  ["another day than the name's", "31", "20261104", '"31","08/2026","2026-11-05",""', "other-release"],
  ["no month", "31", "20261104", '"31","2026","2026-11-04",""', "other-release"],
  ["a second day of one release", "29", "20260901", '"29","04/2026","2026-09-01",""', "two-files"],
  ["a draft from before the correction", "28", "20260721", '"28","02/2026","2026-07-21",""', "other-release"],
])("website files with %s are refused", (_, release, day, info, code) => {
  const { issues } = kiel(renamed(release, day, info), () => {});
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});
