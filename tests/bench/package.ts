import Papa from "papaparse";
import type { Field, Resource } from "../../app/package/descriptor.ts";
import { createTableReader } from "../../app/package/read-table.ts";
import type { Measurement } from "./engine.ts";

const ROWS = 1_000_000;
const ROUNDS = 5;
const FILE = "observations/made-up.csv";

/**
 * Times parsing and checking a table against PapaParse alone on the same text, which steps through it and looks at
 * nothing. Each is timed in turn, the fastest of the rounds counts: other work on the machine only ever adds time.
 */
export async function benchPackage(rows = ROWS): Promise<Measurement[]> {
  const text = madeUpFigures(rows);
  let [bare, checked] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    bare = Math.min(
      bare,
      timed(() => Papa.parse(text, { delimiter: ",", newline: "\n", step: () => undefined })),
    );
    checked = Math.min(
      checked,
      timed(() => readAll(text, rows)),
    );
  }
  const megabytes = (text.length / 1e6).toFixed(0);
  return [
    {
      name: "parse and check, against PapaParse alone",
      measured: checked / bare,
      limit: 2,
      unit: "times",
      detail: `${rows} rows, ${megabytes} MB: ${checked.toFixed(0)} ms against ${bare.toFixed(0)} ms`,
    },
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function readAll(text: string, rows: number): void {
  const { records, issues } = createTableReader(RESOURCE).readFile(text, FILE);
  if (records !== rows || issues.length > 0)
    throw new Error(`The made-up table is not in order: ${JSON.stringify(issues[0])}`);
}

const COLUMNS: [name: string, type: Field["type"], constraints: Field["constraints"], calendar?: Field["calendar"]][] =
  [
    ["publication", "string", { required: true }],
    ["indicator", "string", { required: true }],
    ["area", "string", { required: true }],
    ["period", "string", { required: true, pattern: "^\\d{4}(-\\d{2}){0,2}$" }, "period"],
    ["value", "number", {}],
    ["value_low", "number", {}],
    ["value_high", "number", {}],
    ["status", "string", { required: true, enum: ["A", "E", "F", "P"] }],
    ["seen_at", "string", { pattern: "^https?://\\S+$" }],
    ["note", "string", {}],
  ];

const REFERRING = ["publication", "indicator", "area"];

/** The shape of the observations: three references, a calendar, an enum, three numbers, a key of four columns. */
const RESOURCE: Resource = {
  name: "observations",
  title: "Made-up figures",
  description: "For measuring only.",
  path: FILE,
  group: "observations",
  redistribution: "facts",
  schema: {
    fields: COLUMNS.map(([name, type, constraints, calendar]) => ({
      name,
      type,
      constraints,
      calendar,
      title: name,
      description: name,
    })),
    primaryKey: ["publication", "indicator", "area", "period"],
    foreignKeys: REFERRING.map((name) => ({ fields: [name], reference: { resource: `${name}s`, fields: [name] } })),
  },
};

/** The same text every time: tidy rows in order, a tenth of them with a quoted note. */
function madeUpFigures(rows: number): string {
  const lines = [COLUMNS.map(([name]) => name).join(",")];
  for (let row = 0; row < rows; row++) {
    const [year, area, indicator] = [row % 50, Math.floor(row / 50) % 195, Math.floor(row / 9_750) % 44];
    const edition = Math.floor(row / 429_000);
    const value = (((row * 7_919) % 100_000) / 1_000).toFixed(3);
    const note = row % 10 === 0 ? '"Units, as published"' : "Units as published";
    const subject = `made-up-${2000 + edition}-04,made_up_number_${String(indicator).padStart(2, "0")},A${String(area).padStart(3, "0")}`;
    lines.push(`${subject},${1980 + year},${value},,,${year < 42 ? "A" : "F"},,${note}`);
  }
  // Flattened at once, or the first parse would pay for joining the pieces.
  return Buffer.from(`${lines.join("\n")}\n`).toString("utf8");
}
