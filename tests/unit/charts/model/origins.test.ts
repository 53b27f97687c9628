import { describe, expect, test } from "vitest";
import { madeFrom, originAddress, originOf } from "../../../../app/charts/model/origins.ts";
import { tableOfFile } from "../../../../app/domain/tables.ts";
import { observation } from "./chart-fixtures.ts";

function placed(publication: string, area: string, period: string, line: number) {
  return { ...observation(publication, area, period, 1), file: "observations/growth.csv", line };
}

describe("what a figure was made of", () => {
  test("one row is named by its file and line", () => {
    const row = placed("one-2024", "AAA", "2024", 7);
    expect(madeFrom([row])).toEqual(originOf(row));
    expect(originAddress(originOf(row))).toBe("/datasets/observations/row?file=observations%2Fgrowth.csv&line=7");
  });

  test("several rows are the address that shows just them", () => {
    const rows = [placed("one-2024", "BBB", "2024-02", 3), placed("one-2024", "AAA", "2024-01", 2)];
    const origin = madeFrom(rows);
    expect(origin).toMatchObject({ file: "", line: 0 });
    const address = new URL(`https://site${originAddress(origin ?? originOf({ file: "", line: 0 }))}`);
    expect(address.pathname).toBe("/datasets/observations");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      publication__exact: "one-2024",
      indicator__exact: rows[0]?.indicator,
      area__in: "AAA,BBB",
      period__gte: "2024-01",
      period__lte: "2024-02",
    });
  });

  test.each([
    [["2024"], "2024"],
    [["2024-02", "2024-01"], "2024-01/2024-02"],
    [["2024-03", "2024-01/2024-02"], "2024-01/2024-03"],
    [["2024-01", "2024-02/2024-04"], "2024-01/2024-04"],
  ])("rows of %j together are of %s", (periods, together) => {
    const rows = periods.map((period, index) => placed("one-2024", "AAA", period, index + 2));
    expect(madeFrom(rows)?.period).toBe(together);
  });

  test("an event is of its day, a row without a period of none", () => {
    expect(originOf({ file: "events/events.csv", line: 4, happenedOn: "2022-02-01" }).period).toBe("2022-02-01");
    expect(originOf({ file: "catalog/statements.csv", line: 4 }).period).toBe("");
  });

  test("no rows are no origin", () => expect(madeFrom([])).toBeUndefined());

  test.each([
    ["observations/imf-weo-growth.csv", "observations"],
    ["events/events.csv", "events"],
    ["catalog/statements.csv", "statements"],
    ["towns.csv", "towns"],
  ])("%s belongs to the table %s", (file, table) => expect(tableOfFile(file)).toBe(table));
});
