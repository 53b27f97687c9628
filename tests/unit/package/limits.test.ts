import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../../app/cli/check.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { parseDescriptor } from "../../../app/package/read-descriptor.ts";
import { inThousands, LIMIT_WORDS, PACKAGE_LIMITS, type PackageLimit } from "../../../app/package/limits.ts";
import { loadPackage } from "../../../app/package/load-package.ts";
import { type CsvPieces, readRecords } from "../../../app/package/read-records.ts";
import { createTableReader } from "../../../app/package/read-table.ts";
import { copyOfTiny, resourceOf, TINY, type TinyDescriptor } from "./tiny-package.ts";

test("docs/packages.md lists every limit, and no other", () => {
  const rows = readFileSync("docs/packages.md", "utf8").match(/^\| [^|]+ \| +[\d,]+ +\|$/gmu) ?? [];
  const stated = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  const limits = Object.entries(PACKAGE_LIMITS).map(([name, limit]) => [
    "",
    LIMIT_WORDS[name as PackageLimit],
    inThousands(limit),
    "",
  ]);
  expect(stated).toEqual(limits);
});

function issuesWith(
  change: (descriptor: TinyDescriptor) => void,
): { column: string; code: string; expected: string }[] {
  const descriptor = JSON.parse(readFileSync(`${TINY}/datapackage.json`, "utf8")) as TinyDescriptor;
  change(descriptor);
  const { issues } = parseDescriptor(Buffer.from(JSON.stringify(descriptor)));
  return issues.map(({ column, code, expected }) => ({ column, code, expected }));
}

/** `count` copies of a field under other names. */
function fields(count: number, more: object = {}): Record<string, unknown>[] {
  const field = { type: "string", title: "T", description: "D", ...more };
  return Array.from({ length: count }, (_, index) => ({ ...field, name: `c${index}` }));
}

function counters(descriptor: TinyDescriptor): TinyDescriptor["resources"][number] {
  return resourceOf(descriptor, "counters");
}

describe("a descriptor with too much of something is refused in one sentence:", () => {
  test.each<[string, (descriptor: TinyDescriptor) => void, RegExp, string]>([
    [
      "columns",
      (descriptor) => void (counters(descriptor).schema.fields = fields(2_000)),
      /^table "counters"/,
      'at most 500 columns in table "counters", not 2,000',
    ],
    [
      "unique columns",
      (descriptor) => void (counters(descriptor).schema.fields = fields(11, { constraints: { unique: true } })),
      /^table "counters"/,
      'at most 10 unique columns in table "counters", not 11',
    ],
    [
      "tables",
      (descriptor) => void (descriptor.resources = Array.from({ length: 201 }, () => descriptor.resources[0]!)),
      /^resources$/,
      "at most 200 tables in a package, not 201",
    ],
    [
      "files",
      (descriptor) => void (counters(descriptor).path = Array.from({ length: 1_001 }, (_, index) => `${index}.csv`)),
      /^table "counters"/,
      'at most 1,000 files in table "counters", not 1,001',
    ],
  ])("%s", (_, change, pointer, expected) => {
    const issues = issuesWith(change);
    expect(issues).toEqual([{ code: "too-many", column: expect.stringMatching(pointer), expected }]);
  });

  test("lists inside one another, a hundred thousand deep", () => {
    for (const [open, close] of [
      ["[", "]"],
      ['{"a":', "}"],
    ] as const) {
      const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
      const { issues } = parseDescriptor(Buffer.from(`{\n"name": "[[\\"{",\n"resources": ${deep}}`));
      expect(issues).toMatchObject([{ file: "datapackage.json", line: 3, code: "too-deep" }]);
    }
  });

  test("bytes", async () => {
    const copy = copyOfTiny();
    writeFileSync(join(copy.dir, "datapackage.json"), `{"name":"${"x".repeat(5_000_000)}"}`);
    expect((await checkPackage(copy.dir)).issues).toMatchObject([
      { file: "datapackage.json", code: "too-large", expected: "a file of at most 4,194,304 bytes, not 5,000,011" },
    ]);
  });

  test("references in a circle, to itself and to each other, have an end", async () => {
    const copy = copyOfTiny();
    copy.json((descriptor) => {
      const self = { fields: ["area"], reference: { resource: "", fields: ["area"] } };
      resourceOf(descriptor, "areas").schema.foreignKeys = [self];
    });
    expect((await checkPackage(copy.dir)).ok).toBe(true);
  });
});

describe("a cell or a row that is too long is refused where it begins:", () => {
  async function withNote(note: string): Promise<Awaited<ReturnType<typeof loadPackage>>> {
    const copy = copyOfTiny();
    copy.edit("detail/counters.csv", (text) => {
      const [header = "", row = ""] = text.split("\n");
      const cells = row.split(",");
      cells[header.split(",").indexOf("note")] = note;
      return `${header}\n${row}\n${["x1", ...cells.slice(1)].join(",")}\n`;
    });
    return loadPackage(copy.dir);
  }

  test.each(["x", "ü", "€", '""'])("a cell of %s", async (letter) => {
    const bytes = letter === '""' ? 1 : Buffer.byteLength(letter);
    const most = Math.floor(PACKAGE_LIMITS.cellBytes / bytes);
    const quoted = (count: number): string => (letter === '""' ? `"${letter.repeat(count)}"` : letter.repeat(count));
    expect(await withNote(quoted(most))).toMatchObject({ ok: true });
    expect(await withNote(quoted(most + 1))).toMatchObject({
      ok: false,
      issues: [{ file: "detail/counters.csv", line: 3, column: "note", code: "long-cell" }],
    });
  });

  test("nine megabytes", async () => {
    for (const note of ["x".repeat(9_000_000), `"${"x\n".repeat(4_500_000)}"`]) {
      const loaded = await withNote(note);
      expect(loaded).toMatchObject({ ok: false, issues: [{ file: "detail/counters.csv", line: 3 }] });
      expect(!loaded.ok && loaded.issues[0]?.code).toMatch(/^(long-cell|long-record|stray-quote)$/);
    }
  });

  test("a row of cells that are each short enough", () => {
    const columns = ["a", "b", "c", "d", "e"];
    const row = columns.map(() => "x".repeat(1_000_000)).join(",");
    const { issues } = readRecords(`${columns.join(",")}\n1,2,3,4,5\n${row}\n`, "x.csv", columns, () => undefined);
    expect(issues).toMatchObject([{ line: 3, code: "long-record" }]);
    expect(issues[0]?.expected).toContain("4,194,304 bytes");
  });
});

test("a wide table has a number of rows, and the first beyond is named", () => {
  const header = fields(500).map(({ name }) => String(name));
  const row = `${",".repeat(499)}\n`;
  const pieces: CsvPieces = {
    bytes: 10_000_000,
    *[Symbol.iterator]() {
      yield `${header.join(",")}\n`;
      for (let piece = 0; piece < 21; piece++) yield row.repeat(1_000);
    },
  };
  const resource = { name: "wide", path: "w.csv", schema: { fields: fields(500) } };
  const { issues } = createTableReader(resource as never).readFile(pieces, "w.csv");
  expect(issues).toMatchObject([
    { file: "w.csv", line: 20_002, code: "too-many", expected: "at most 20,000 rows in a table of 500 columns" },
  ]);
});

test("a mistake in each of 200,000 rows is listed a hundred times and counted", async () => {
  const copy = copyOfTiny();
  copy.edit("catalog/areas.csv", (text) => `${text}${"A,B\n".repeat(200_000)}`);
  const { issues } = await checkPackage(copy.dir);
  const kind = issues.filter(({ code, file }) => code === "wrong-width" && file === "catalog/areas.csv");
  expect(kind).toHaveLength(101);
  expect(kind[0]).toMatchObject({ line: null, expected: "no more of these; 199,900 others are not listed" });
});

test("very many kinds of issues are cut short too, and the summary counts all", async () => {
  const copy = copyOfTiny();
  copy.json((descriptor) => {
    const schema = { fields: fields(500, { constraints: { required: true } }) };
    const own = { name: "wide", path: "detail/wide.csv", reachColumn: "c0", schema };
    descriptor.resources.push({ ...resourceOf(descriptor, "counters"), ...own });
  });
  const header = fields(500).map(({ name }) => String(name));
  writeFileSync(join(copy.dir, "detail/wide.csv"), `${header.join(",")}\n${`${",".repeat(499)}\n`.repeat(21)}`);
  const lines: string[] = [];
  expect(await check(copy.dir, (line) => lines.push(line))).toBe(1);
  // One line for the rows of each column that are listed, and one for the rest.
  const issues = lines.filter((line) => line.includes("] expected "));
  expect(issues.length).toBeLessThanOrEqual(501);
  expect(issues.some((line) => line.endsWith("fewer issues; and 9,500 more are not listed"))).toBe(true);
  expect(lines.at(-1)).toContain("10500 errors");
});
