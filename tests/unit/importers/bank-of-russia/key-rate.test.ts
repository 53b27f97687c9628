import { describe, expect, it } from "vitest";
import { bankOfRussia } from "../../../../app/importers/bank-of-russia/index.ts";
import { runOn } from "../fixtures.ts";

const FILE = "cbr_key_rate_changes_2018_2026.csv";
const HEADER = "effective_from,key_rate_pct,change_pp,seen_in_index_ids,publisher_url";

function run(rows: string[], header = HEADER) {
  return runOn(bankOfRussia, { [FILE]: [header, ...rows].join("\n") });
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

  it("makes a list that goes on an edition of its own, and leaves the earlier one as it was", () => {
    const { tables, catalog, issues } = run([
      "2026-06-22,14.25,-0.25,a,u",
      "2026-07-27,14.0,-0.25,a,u",
      "2026-09-14,13.5,-0.5,a,u",
    ]);
    expect(issues).toEqual([]);
    const rows = tables["observations/bank-of-russia-key-rate.csv"]?.rows.map((row) => `${row[0]} ${row[3]} ${row[4]}`);
    expect(rows).toEqual([
      "bank-of-russia-key-rate-2026-07 2026-06-22 14.25",
      "bank-of-russia-key-rate-2026-07 2026-07-27 14.0",
      "bank-of-russia-key-rate-2026-09 2026-06-22 14.25",
      "bank-of-russia-key-rate-2026-09 2026-07-27 14.0",
      "bank-of-russia-key-rate-2026-09 2026-09-14 13.5",
    ]);
    expect(catalog.publications).toMatchObject([
      { published_on: "2026-07-27", edition: "changes from June 2026 to July 2026" },
      { published_on: "2026-09-14", edition: "changes from June 2026 to September 2026" },
    ]);
  });

  it("takes the list under the name of later years, but not two lists", () => {
    const text = `${HEADER}\n2022-02-28,20.0,,a,u\n`;
    const later = "cbr_key_rate_changes_2018_2027.csv";
    expect(runOn(bankOfRussia, { [later]: text }).issues).toEqual([]);
    expect(runOn(bankOfRussia, { [FILE]: text, [later]: text }).issues).toMatchObject([{ code: "two-files" }]);
  });
});
