import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatIssue } from "../../../app/package/issues.ts";
import { copyOfTiny, issuesAfter, resourceOf, TINY } from "./tiny-package.ts";

describe("a broken file is refused with a located issue:", () => {
  test("a stray quote inside a cell", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) => text.replace("Southvale", 'South"vale'));
    expect(issues.map(formatIssue)).toEqual([
      'catalog/areas.csv:4: column label: "South\\"vale,country" [stray-quote] expected quotes only around a whole cell (a quote inside a cell is doubled, and the cell quoted)',
    ]);
  });

  test("text after a closing quote", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) => text.replace("Southvale", '"South"vale'));
    expect(issues).toMatchObject([{ file: "catalog/areas.csv", line: 4, column: "label", code: "stray-quote" }]);
    expect(issues[0]?.expected).toMatch(/^a comma or the end of the line after the closing quote/);
  });

  test("a quoted field that is cut off", async () => {
    const issues = await issuesAfter("detail/counters.csv", (text) => text.slice(0, text.indexOf('""vandalised')));
    expect(issues).toMatchObject([
      {
        file: "detail/counters.csv",
        line: 4,
        column: "note",
        code: "stray-quote",
        expected: expect.stringMatching(
          /^a closing quote for the cell that begins here: .*write a quote where the cell ends/,
        ),
      },
    ]);
  });

  test("another encoding", async () => {
    const copy = copyOfTiny();
    copy.edit("detail/counters.csv", (text) => text.replace("Überweg", "Uberweg "));
    const path = join(copy.dir, "detail/counters.csv");
    writeFileSync(path, Buffer.from("counter,area\n007,NORTHVALE\n031,\xdcberweg\n", "latin1"));
    expect((await checkPackage(copy.dir)).issues.map(formatIssue)).toEqual([
      'detail/counters.csv:3: "031,�berweg" [wrong-encoding] expected UTF-8; this file looks like Windows-1252 (check --fix rewrites it)',
    ]);
  });

  test("UTF-16, and a NUL character", async () => {
    const copy = copyOfTiny();
    writeFileSync(join(copy.dir, "catalog/areas.csv"), Buffer.from("\ufeffarea,label,kind\n", "utf16le"));
    writeFileSync(join(copy.dir, "detail/counters.csv"), "counter\n\0\n");
    expect((await checkPackage(copy.dir)).issues).toMatchObject([
      { file: "catalog/areas.csv", line: 1, code: "wrong-encoding" },
      { file: "detail/counters.csv", line: 2, code: "wrong-encoding", value: "\\u0000" },
    ]);
  });

  test.each(["", "\n", "\ufeff"])("an empty file (%j)", async (content) => {
    const issues = await issuesAfter("catalog/areas.csv", () => content);
    expect(issues.map(formatIssue)).toEqual([
      "catalog/areas.csv: [empty-file] expected a header row with the columns area,label,kind; the file is empty",
    ]);
  });

  test("10,000 columns: few issues, the count among them", async () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(",");
    const issues = await issuesAfter("catalog/areas.csv", (text) =>
      text.replace("area,label,kind", `area,label,kind,${header}`),
    );
    expect(issues).toHaveLength(11);
    expect(issues.map((issue) => issue.expected)).toContain("3 columns; 9,990 more unknown ones follow");
  });

  test("an unknown value of a closed list", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) => text.replace("The Vale,group", "The Vale,town"));
    expect(issues.map(formatIssue)).toEqual([
      'catalog/areas.csv:5: column kind: "town" [unknown-value] expected one of country, group, institution',
    ]);
  });

  test.each([
    ["../outside.csv", "outside-package"],
    ["/etc/hostname", "outside-package"],
    ["catalog/./areas.csv", "outside-package"],
    ["https://example.org/areas.csv", "outside-package"],
  ])("the path %s, which leaves the package", async (path, code) => {
    const copy = copyOfTiny();
    copy.json((descriptor) => {
      resourceOf(descriptor, "areas").path = path;
    });
    const { issues, ok } = await checkPackage(copy.dir);
    expect(ok).toBe(false);
    expect(issues.some((issue) => issue.code === code || issue.code === "bad-descriptor")).toBe(true);
    expect(issues.every((issue) => issue.file === "datapackage.json")).toBe(true);
  });

  test("a link that leads out of the package", async () => {
    const copy = copyOfTiny();
    rmSync(join(copy.dir, "catalog/areas.csv"));
    symlinkSync(join(TINY, "catalog/areas.csv"), join(copy.dir, "catalog/areas.csv"));
    expect((await checkPackage(copy.dir)).issues).toMatchObject([
      { file: "catalog/areas.csv", code: "outside-package" },
    ]);
  });

  test("a required cell left empty", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) => text.replace("The Vale", ""));
    expect(issues).toMatchObject([
      { line: 5, column: "label", value: "", code: "missing-value", expected: "a value: Name of the area" },
    ]);
  });

  test("a row with a cell too many, and a blank line", async () => {
    const issues = await issuesAfter(
      "catalog/areas.csv",
      (text) => text.replace("The Vale,group", "The Vale,group,") + "\n",
    );
    expect(issues).toMatchObject([
      { line: null, code: "blank-line", severity: "warning", expected: "no blank lines; 1 blank line is left out" },
      { line: 5, code: "wrong-width" },
    ]);
  });

  test("mixed line endings", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) =>
      text.replace("Southvale,country\n", "Southvale,country\r\n"),
    );
    expect(issues).toMatchObject([{ line: 4, code: "mixed-line-endings" }]);
  });

  test("a list that names an unknown publisher", async () => {
    const issues = await issuesAfter("catalog/scenarios.csv", (text) =>
      text.replace("@cited~northvale-council", "@cited~nobody"),
    );
    expect(issues).toMatchObject([
      { line: 4, column: "excluded_publishers", value: "nobody", code: "unknown-reference" },
    ]);
  });

  test("a list that repeats itself", async () => {
    const issues = await issuesAfter("catalog/scenarios.csv", (text) =>
      text.replace("@cited~northvale-council", "@cited~@cited"),
    );
    expect(issues).toMatchObject([{ line: 4, column: "excluded_publishers", code: "bad-list" }]);
  });
});

test("a CSV file that nothing lists is warned of, and the package still serves", async () => {
  const copy = copyOfTiny();
  mkdirSync(join(copy.dir, "left"));
  writeFileSync(join(copy.dir, "left/over.csv"), "a\n1\n");
  const { ok, issues } = await checkPackage(copy.dir);
  expect(ok).toBe(true);
  expect(issues.map(formatIssue)).toEqual([
    "left/over.csv: warning: [unlisted-file] expected only CSV files that a table of datapackage.json lists: this one is not read; give it an entry in resources, or move it away",
  ]);
});

test("a descriptor that has lost a file of a list: an error while the file is there, warnings of what it leaves when it is gone", async () => {
  const copy = copyOfTiny();
  copy.json((descriptor) => (resourceOf(descriptor, "observations").path = ["observations/weather.csv"]));
  const { ok, issues } = await checkPackage(copy.dir);
  expect(ok).toBe(false);
  expect(issues).toContainEqual({
    file: "observations/bicycles.csv",
    line: null,
    column: "",
    value: "",
    code: "unlisted-file",
    expected:
      "only CSV files that a table of datapackage.json lists: this one is not read; figures are read from files right in observations/ whose names end in .csv, where datapackage.json names none of them",
  });
  rmSync(join(copy.dir, "observations/bicycles.csv"));
  rmSync(join(copy.dir, "detail/counters.csv"));
  copy.json((descriptor) => {
    descriptor.resources = descriptor.resources.filter(({ name }) => name !== "counters");
  });
  expect((await checkPackage(copy.dir)).issues).toMatchObject([
    { code: "unused-row", value: "northvale-council-counters-2023", severity: "warning" },
    { code: "no-figure", value: "VALE", severity: "warning" },
    { code: "expectation-sum-equals" },
  ]);
});

test("what an import has put into its own folder is no file of the package", async () => {
  const copy = copyOfTiny();
  mkdirSync(join(copy.dir, ".backup"));
  writeFileSync(join(copy.dir, ".backup/areas.csv"), "a\n1\n");
  expect((await checkPackage(copy.dir)).issues).toEqual([]);
});

test("a byte order mark and CRLF are taken", async () => {
  const copy = copyOfTiny();
  copy.edit("detail/counters.csv", (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`);
  expect((await checkPackage(copy.dir)).issues).toEqual([]);
});

test("issues are sorted by file and line, and a broken column of many rows is cut short", async () => {
  const copy = copyOfTiny();
  const rows = Array.from({ length: 150 }, (_, index) => `X${index},Label,town`).join("\n");
  copy.edit("catalog/areas.csv", (text) => `${text}${rows}\n`);
  copy.edit("catalog/articles.csv", (text) => text.replace("2023-11-10", "2023-11-31"));
  const { issues } = await checkPackage(copy.dir);
  expect(issues.map((issue) => issue.file)).toEqual(issues.map((issue) => issue.file).sort());
  const kinds = issues.filter((issue) => issue.column === "kind");
  expect(kinds).toHaveLength(101);
  expect(kinds[0]).toMatchObject({ line: null, expected: "no more of these; 50 others are not listed" });
  expect(kinds[1]).toMatchObject({ line: 6 });
});
