import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractTable, type ExtractCommand } from "../../../app/cli/extract.ts";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { zipText } from "../../support/zip.ts";
import { tempFolder } from "../store/source.ts";

const FIELD = { title: "T", description: "D" };
const RESOURCE = { format: "csv", mediatype: "text/csv", encoding: "utf-8", group: "detail" };
const DESCRIPTOR = {
  $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
  name: "test",
  title: "Test package",
  resources: [
    {
      ...RESOURCE,
      name: "numbers",
      title: "Numbers",
      description: "Some numbers.",
      path: "numbers.csv",
      redistribution: "facts",
      schema: {
        fields: [
          { ...FIELD, name: "name", type: "string" },
          { ...FIELD, name: "value", type: "number" },
        ],
      },
    },
  ],
};

function packageFolder(): string {
  const folder = join(tempFolder(), "data");
  mkdirSync(folder);
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify(DESCRIPTOR));
  writeFileSync(join(folder, "numbers.csv"), "name,value\na,3.20\nb,700\n=c,1e5\n");
  return folder;
}

async function run(more: Partial<ExtractCommand>) {
  const dataDir = more.dataDir ?? packageFolder();
  const out = join(dataDir, "..", "out");
  const lines: string[] = [];
  const command = { dataDir, cacheDir: join(dataDir, "..", "cache"), table: "numbers", query: "", format: "csv", out };
  const code = await extractTable({ ...command, ...more }, (line) => lines.push(line));
  return { code, lines: lines.join("\n"), text: code === 0 ? readFileSync(out, "latin1") : "" };
}

test("writes the filtered, sorted rows and says what it wrote", async () => {
  const { code, text, lines } = await run({ query: "value__gt=5&_sort_desc=value" });
  expect(code).toBe(0);
  expect(text).toBe("name,value\r\n'=c,1e5\r\nb,700\r\n");
  expect(lines).toMatch(/2 rows, 28 bytes, 1 cell with an apostrophe in front, sha256 [0-9a-f]{64}$/u);
});

test("writes JSON and a bundle; the bundle's bytes depend on nothing but the data and the query", async () => {
  const dataDir = packageFolder();
  expect(JSON.parse((await run({ dataDir, format: "json" })).text).rows).toHaveLength(3);
  const [one, two] = [await run({ dataDir, format: "zip" }), await run({ format: "zip" })];
  expect(one.text.slice(0, 2)).toBe("PK");
  expect(two.text).toBe(one.text);
  const descriptor: unknown = JSON.parse(zipText(Buffer.from(one.text, "latin1"), "datapackage.json"));
  expect(descriptor).toMatchObject({ resources: [{ name: "numbers", path: "numbers.csv", type: "table" }] });
  expect(profileIssues(descriptor)).toEqual([]);
});

test("wrong use names what is right", async () => {
  expect(await run({ format: "xls" })).toMatchObject({ code: 2, lines: expect.stringContaining("csv, json, zip") });
  expect(await run({ table: "x" })).toMatchObject({ code: 2, lines: expect.stringContaining("Known: numbers") });
  expect(await run({ query: "nmae=a" })).toMatchObject({
    code: 2,
    lines: expect.stringContaining("Valid: name, value"),
  });
  expect(await run({ out: "/nowhere/at/all.csv" })).toMatchObject({ code: 2 });
});

test("a broken package is told with its issues", async () => {
  const dataDir = packageFolder();
  writeFileSync(join(dataDir, "numbers.csv"), "name,value\na,many\n");
  const { code, lines } = await run({ dataDir });
  expect(code).toBe(1);
  expect(lines).toContain("numbers.csv");
});
