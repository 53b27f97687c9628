import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kiel } from "../../../../app/package/importers/kiel/index.ts";
import { fixturePath, rawFixture, runFixture } from "./golden.ts";

const R18 = "kiel/kiel_r18_main_data.csv";
const raw = rawFixture("kiel");
const draft = (name: string) => readFileSync(fixturePath("kiel", `draft/${name}.csv`), "utf8");
const codesWith = (replace: Record<string, string>) => {
  const { issues } = runFixture(kiel, replace);
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
