import { describe, expect, it } from "vitest";
import { bankOfRussia } from "../../../../app/package/importers/bank-of-russia/index.ts";
import { rawOf } from "../golden-cases.ts";

const FILE = "cbr_key_rate_changes_2018_2026.csv";
const HEADER = "effective_from,key_rate_pct,change_pp,seen_in_index_ids,publisher_url";

function run(rows: string[], header = HEADER) {
  return bankOfRussia.run(rawOf({ [FILE]: [header, ...rows].join("\n") }), () => {});
}

describe("the key rate", () => {
  it("takes the column of places under each of its names", () => {
    const row = "2022-02-28,20.0,,a,https://www.cbr.ru/";
    expect(run([row]).issues).toEqual([]);
    expect(run([row], HEADER.replace("seen_in_index_ids", "found_in")).issues).toEqual([]);
    expect(run([row], HEADER.replace("seen_in_index_ids", "where")).issues).toMatchObject([
      { code: "missing-column" },
      { code: "unknown-column" },
    ]);
  });

  it("refuses a gap between two changes", () => {
    const { issues } = run(["2022-02-28,20.0,,a,u", "2022-05-04,14.0,-3.0,a,u"]);
    expect(issues).toMatchObject([{ line: 3, column: "change_pp", code: "gap" }]);
  });
});
