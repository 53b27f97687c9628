import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { ColumnInfo, ColumnType, TableInfo } from "../../app/domain/tables.ts";
import type { StoreSource } from "../../app/store/store.ts";

const COLUMNS: [string, ColumnType][] = [
  ["vintage", "string"],
  ["country_iso3", "string"],
  ["indicator", "string"],
  ["period", "integer"],
  ["value", "number"],
  ["unit", "string"],
  ["estimates_start_after", "integer"],
  ["source_id", "string"],
];
const INDICATORS = 44;
const COUNTRIES = 195;
const UNITS = ["Percent change", '"National currency, billions"', "Percent of GDP", "Index"];
const FIRST_YEAR = 1980;
const LAST_YEAR = 2029;

/** A repeatable row of random numbers in [0, 1). Source: mulberry32, public domain. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Made-up rows in the shape of a tidy economic outlook: editions × countries × indicators × years, about 75 bytes each. */
export async function writeOutlook(path: string, rows: number): Promise<StoreSource> {
  const random = randomNumbers(20_240_416);
  const out = createWriteStream(path);
  const hash = createHash("sha256");
  let text = `${COLUMNS.map(([name]) => name).join(",")}\n`;
  for (let row = 0; row < rows; row++) {
    const year = FIRST_YEAR + (row % (LAST_YEAR - FIRST_YEAR + 1));
    const series = Math.floor(row / (LAST_YEAR - FIRST_YEAR + 1));
    const indicator = series % INDICATORS;
    const country = Math.floor(series / INDICATORS) % COUNTRIES;
    const edition = Math.floor(series / INDICATORS / COUNTRIES);
    const vintage = `${2024 - (edition >> 1)}-${edition % 2 ? "04" : "10"}`;
    const value = random() < 0.03 ? "" : ((random() - 0.35) * 10 ** (1 + (series % 5))).toFixed(3);
    text += `${vintage},${code(country)},IND_${indicator},${year},${value},${UNITS[indicator % UNITS.length]},${2021 + (series % 3)},outlook-${vintage}\n`;
    if (text.length > 1 << 19) {
      hash.update(text);
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  hash.update(text);
  out.end(text);
  await finished(out);
  return {
    dataHash: `outlook-${rows}`,
    tables: [
      { info: describe(rows), files: [{ path: "outlook.csv", absolutePath: path, sha256: hash.digest("hex") }] },
    ],
  };
}

function code(country: number): string {
  return String.fromCharCode(65 + (country % 26), 65 + (Math.floor(country / 26) % 26), 65 + ((country * 7) % 26));
}

function describe(rows: number): TableInfo {
  return {
    name: "outlook",
    title: "Outlook",
    description: "Made-up rows.",
    files: ["outlook.csv"],
    columns: COLUMNS.map(([name, type]): ColumnInfo => {
      return { name, title: name, description: "", unit: "", type, required: false, choices: null, references: null };
    }),
    primaryKey: [],
    rows,
    reach: { column: "period", from: String(FIRST_YEAR), to: String(LAST_YEAR) },
    redistribution: "facts",
  };
}
