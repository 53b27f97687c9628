import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatIssue } from "../../../app/package/issues.ts";
import { copyOfTiny, issuesAfter, linesAfter, TINY } from "./tiny-package.ts";

test("the tiny package is in order, with nothing to warn of", async () => {
  const checked = await checkPackage(TINY);
  expect(checked.issues).toEqual([]);
  expect(checked.ok).toBe(true);
});

describe("a broken package is refused with a located issue:", () => {
  test("a missing file", async () => {
    const copy = copyOfTiny();
    rmSync(join(copy.dir, "events/events.csv"));
    expect((await checkPackage(copy.dir)).issues.map(formatIssue)).toEqual([
      'events/events.csv: [missing-file] expected a file of this name, which table "Events" in datapackage.json lists',
    ]);
  });

  test("a header with a column renamed", async () => {
    expect(await linesAfter("catalog/areas.csv", (text) => text.replace("area,label,kind", "area,name,kind"))).toEqual([
      "catalog/areas.csv:1: column label: [missing-column] expected a column named label",
      'catalog/areas.csv:1: column name: "name" [unknown-column] expected only the columns area,label,kind; take this one away, or keep it in a table of its own',
    ]);
  });

  test("a header with a column twice", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) =>
      text.replace("area,label,kind", "area,label,kind,label"),
    );
    expect(issues).toMatchObject([{ line: 1, column: "label", code: "duplicate-column" }]);
  });

  test("an unknown publication", async () => {
    const issues = await issuesAfter("observations/bicycles.csv", (text) =>
      text.replace(
        "northvale-council-counters-2023,bicycle_trips,EASTVALE,2023-08",
        "nobody-2023,bicycle_trips,EASTVALE,2023-08",
      ),
    );
    expect(issues.map(formatIssue)).toEqual([
      'observations/bicycles.csv:3: column publication: "nobody-2023" [unknown-reference] expected a known publication, listed in catalog/publications.csv',
    ]);
  });

  test.each(["3,105", "3.105,00", "1 000", "+5", "NaN", "007", ".5", "5.", "1e", "0x10", "3105 "])(
    "the bad number %j",
    async (bad) => {
      const cell = bad.includes(",") ? `"${bad}"` : bad;
      const issues = await issuesAfter("observations/bicycles.csv", (text) => text.replace(",3105,", `,${cell},`));
      expect(issues).toMatchObject([
        {
          file: "observations/bicycles.csv",
          line: 2,
          column: "value",
          value: bad,
          code: "wrong-type",
          expected: "a number such as 3.2, -0.5 or 1.2e6, without separators of thousands",
        },
      ]);
    },
  );

  test.each(["2023-02-29", "2023-13-01", "01/02/2023", "2023-1-2"])("the bad date %j", async (bad) => {
    const issues = await issuesAfter("detail/counters.csv", (text) => text.replace("2023-01-02", bad));
    expect(issues).toMatchObject([
      {
        file: "detail/counters.csv",
        line: 6,
        column: "installed_on",
        value: bad,
        code: "wrong-type",
        expected: "an existing day such as 2024-04-16",
      },
    ]);
  });

  test("a period that no calendar has", async () => {
    const issues = await issuesAfter("observations/bicycles.csv", (text) =>
      text.replace("EASTVALE,2023-07", "EASTVALE,2023-02-29"),
    );
    expect(issues).toMatchObject([{ line: 2, column: "period", value: "2023-02-29", code: "bad-date" }]);
  });

  test("a key that stands twice, with the line of the first", async () => {
    const issues = await issuesAfter("catalog/areas.csv", (text) => `${text}NORTHVALE,Northvale again,country\n`);
    expect(issues.map(formatIssue)).toEqual([
      'catalog/areas.csv:6: column area: "NORTHVALE" [duplicate-key] expected each key once; it stands first at catalog/areas.csv:3; label is "Northvale" there and "Northvale again" here: delete the wrong one',
    ]);
  });

  test("a key that stands in two files of one table", async () => {
    const row = "northvale-council-counters-2023,bicycle_trips,EASTVALE,2023-08,1,,,A,,";
    const issues = await issuesAfter("observations/weather.csv", (text) => `${text}${row}\n`);
    expect(issues).toMatchObject([
      {
        file: "observations/weather.csv",
        column: "publication, indicator, area, period",
        code: "duplicate-key",
        expected: "each key once; it stands first at observations/bicycles.csv:3",
      },
    ]);
  });
});
