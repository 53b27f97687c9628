import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { worldBank } from "../../../../app/importers/world-bank/index.ts";
import { runOn } from "../fixtures.ts";

const RAW = join(import.meta.dirname, "../../../fixtures/importers/world-bank/downloads/raw");
const GROWTH = "API_NY.GDP.MKTP.KD.ZG_DS2_en_csv_v2_85090.csv";
const NAMES = [GROWTH, "API_FP.CPI.TOTL.ZG_DS2_en_csv_v2_122376.csv", "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2788787.csv"];
// Decoding takes the byte order mark off in the raw folder; here the text is at hand.
const FILES = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(RAW, name), "utf8").slice(1)]));

function run(changes: Record<string, string>) {
  return runOn(worldBank, { ...FILES, ...changes });
}

describe("the World Bank's own downloads", () => {
  it("are an edition by the day of their last update, beside the older one", () => {
    const later = (FILES[GROWTH] ?? "").replace("2025-04-15", "2026-07-13");
    const { catalog, issues, summary } = run({ "API_NY.GDP.MKTP.KD.ZG_DS2_en_csv_v2_99999.csv": later });
    expect(issues).toEqual([]);
    expect(catalog.publications).toContainEqual(
      expect.objectContaining({ publication: "worldbank-wdi-growth-2026-07", published_on: "2026-07-13" }),
    );
    expect(catalog.publications).toHaveLength(4);
    expect(summary.rowsKept).toBe(25 + 9);
  });

  it.each([
    ["without the day of the last update", { [GROWTH]: FILES[GROWTH]?.replace("Last Updated Date", "Updated") ?? "" }],
    ["with a day that is none", { [GROWTH]: FILES[GROWTH]?.replace("2025-04-15", "2025-04-31") ?? "" }],
  ])("%s are refused", (_, changes) => {
    expect(run(changes).issues).toMatchObject([
      { file: GROWTH, line: 3, code: "unknown-edition" },
      { code: "missing-file" },
    ]);
  });

  it("of an indicator that is not kept, or of another one than the name says, are refused", () => {
    const other = "API_SP.POP.TOTL_DS2_en_csv_v2_1.csv";
    expect(run({ [other]: FILES[GROWTH] ?? "" }).issues).toMatchObject([{ file: other, code: "unknown-subject" }]);
    const wrong = { [GROWTH]: FILES[NAMES[1] ?? ""] ?? "" };
    expect(run(wrong).issues[0]).toMatchObject({
      file: GROWTH,
      line: 6,
      column: "Indicator Code",
      code: "unknown-subject",
    });
  });

  it("are missed where there is no copy either", () => {
    const { [GROWTH]: _, ...rest } = FILES;
    expect(runOn(worldBank, rest).issues).toMatchObject([
      { file: "worldbank_wdi_NY.GDP.MKTP.KD.ZG_2025apr.csv", code: "missing-file" },
    ]);
  });
});
