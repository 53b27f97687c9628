/** Mistakes made on a new package in several steps: what is said, and what `check --fix` makes of them. */
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mendPackage } from "../../../app/package/mend/mend-package.ts";
import { tempFolder } from "../store/source.ts";
import { newPackage, told, type Change } from "./new-package.ts";

const FIGURES = "observations/example.csv";
const AREAS = "catalog/areas.csv";
const PUBLICATIONS = "catalog/publications.csv";
const DESCRIPTOR = "datapackage.json";

const { broken, fresh } = newPackage();

const value =
  (cell: string): Change =>
  (t) =>
    t.replace(",105.2,", `,${cell},`);
const bytes = (t: string, more: number[]) =>
  Buffer.concat([Buffer.from(t), Buffer.from(more), Buffer.from(",country\n")]);

test("7: what --fix makes of Windows-1252 has its quotes and dashes, of UTF-16 without a mark the very file", async () => {
  const western = broken(AREAS, (t) => bytes(`${t}COTE,C`, [0xf4, 0x74, 0x65, 0x20, 0x64, 0x92, 0x49]));
  expect((await mendPackage(western)).files[0]?.changes).toEqual([expect.stringContaining("Côte, d’I")]);
  expect(readFileSync(join(western, AREAS), "utf8")).toContain("COTE,Côte d’I,country\n");
  // The same byte within a word is a letter of another code page.
  const dos = broken(AREAS, (t) => bytes(`${t}COTE,C`, [0x93, 0x74, 0x65]));
  expect((await mendPackage(dos)).files).toEqual([]);
  const wide = broken(AREAS, (t) => Buffer.from(t, "utf16le"));
  await mendPackage(wide);
  expect(readFileSync(join(wide, AREAS), "utf8")).toBe(readFileSync(join(fresh, AREAS), "utf8"));
});

test("29: a new CSV beside the figures is read; one that nothing reads is warned of, at the start too", async () => {
  const dir = join(tempFolder(), "own");
  cpSync(fresh, dir, { recursive: true });
  writeFileSync(
    join(dir, "observations/more.csv"),
    readFileSync(join(dir, FIGURES), "utf8").replaceAll("2023,", "2022,"),
  );
  expect(await told(dir)).toEqual([]);
  mkdirSync(join(dir, "detail"));
  writeFileSync(join(dir, "detail/other.csv"), "a,b\n1,2\n");
  expect(await told(dir)).toEqual([expect.stringMatching(/^detail\/other\.csv: warning: .*this one is not read/)]);
});

test("29: a name that is nearly a core table's, a folder in a folder, a workbook: each is told how to be read", async () => {
  const dir = join(tempFolder(), "own");
  cpSync(fresh, dir, { recursive: true });
  mkdirSync(join(dir, "observations/old"));
  for (const file of ["catalog/reading.csv", "observations/old/a.csv", "observations/NEW.CSV", "observations/b.xlsx"])
    writeFileSync(join(dir, file), "a,b\n1,2\n");
  expect(await told(dir)).toEqual([
    expect.stringMatching(/^catalog\/reading\.csv: warning: .*did you mean catalog\/readings\.csv\?$/),
    expect.stringMatching(/^observations\/NEW\.CSV: warning: .*right in observations\/ whose names end in \.csv/),
    expect.stringMatching(/^observations\/b\.xlsx: warning: .*add-data/),
    expect.stringMatching(/^observations\/old\/a\.csv: warning: .*right in observations\//),
  ]);
});

test("33: a header alone where readings ask for figures is told, and figures without a number are none", async () => {
  const alone = await told(broken(FIGURES, (t) => `${t.split("\n")[0]}\n`));
  expect(
    alone.some((line) => line.startsWith("observations/example.csv:1: warning: [no-rows]")),
    alone.join("\n"),
  ).toBe(true);
  const empty = await told(broken(FIGURES, (t) => t.replace(",105.2,", ",,").replace(",103.8,", ",,")));
  expect(empty).toEqual([expect.stringMatching(/^catalog\/readings\.csv:2: warning: column area: .*\[no-figure\]/)]);
});

test("8: --fix knows true and false as people and spreadsheets write them; 5: never a comma that could be either sign", async () => {
  for (const word of ["Y", "WAHR", "Vrai", "да", "1"]) {
    const dir = broken(PUBLICATIONS, (t) => t.replaceAll(",true,", `,${word},`));
    expect(await told(dir)).toEqual([expect.stringMatching(/write true \(check --fix does\); also line 3$/)]);
    expect((await mendPackage(dir)).files).toHaveLength(1);
    expect(await told(dir)).toEqual([]);
  }
  // The other figure of the column has a point, which decides nothing of this one.
  const open = broken(FIGURES, value('"1,234"'));
  expect((await mendPackage(open)).files).toEqual([]);
  const clear = broken(FIGURES, (t) => t.replace(",105.2,", ',"1,234",').replace(",103.8,", ',"2,345.5",'));
  expect((await mendPackage(clear)).files).toHaveLength(1);
  expect(readFileSync(join(clear, FIGURES), "utf8")).toContain(",1234,");
});

test("30: a folder without a descriptor is told what to begin with", async () => {
  const dir = broken(DESCRIPTOR, () => "{}");
  rmSync(join(dir, DESCRIPTOR));
  expect(await told(dir)).toEqual([expect.stringMatching(/^datapackage\.json: .*\{\} is the least; init writes/)]);
});

test("30: a link out of the folder is refused", async () => {
  const dir = broken(DESCRIPTOR, (t) => t.replace("[]", '[{"name":"x","path":"x.csv"}]'));
  symlinkSync("/etc/hostname", join(dir, "x.csv"));
  expect(await told(dir)).toEqual([expect.stringMatching(/^x\.csv: .*this is a link that leads out of it/)]);
});

test("31: a descriptor that calls a core column by another type, or leaves its keys out, changes nothing", async () => {
  const schema = { fields: [{ name: "value", type: "string" }] };
  const lax = JSON.stringify([
    { name: "observations", path: FIGURES, schema },
    { path: AREAS, name: "areas" },
  ]);
  const dir = broken(DESCRIPTOR, (t) => t.replace("[]", lax));
  writeFileSync(join(dir, FIGURES), readFileSync(join(dir, FIGURES), "utf8").replace("105.2", "abc"));
  writeFileSync(join(dir, AREAS), `${readFileSync(join(dir, AREAS), "utf8")}EXAMPLELAND,Again,country\n`);
  expect(await told(dir)).toEqual([
    expect.stringMatching(/^catalog\/areas\.csv:4: .*duplicate-key.*label is/),
    expect.stringMatching(/^observations\/example\.csv:2: column value: "abc"/),
  ]);
});

test("19 an edition in millions where the one before is in billions is told by the edition before", async () => {
  const said = await told(broken(FIGURES, (t) => t.replace(",103.8,", ",103800,")));
  expect(said.filter((line) => line.includes("those of"))).toEqual([
    expect.stringMatching(
      /csv:3: warning: column value: "103800" .*about 1,000 times larger, as if they were in another unit/,
    ),
  ]);
});

test.each(["°C", "µg/m³", "people per km²", "% of GDP, at 2015's prices", "=x"])("%s is a unit", async (unit) => {
  const dir = broken("catalog/indicators.csv", (t) => t.replace(",index,1", `,"${unit}",1`));
  const readings = join(dir, "catalog/readings.csv");
  writeFileSync(readings, readFileSync(readings, "utf8").replaceAll(",index,", `,"${unit}",`));
  expect(await told(dir)).toEqual([]);
});
