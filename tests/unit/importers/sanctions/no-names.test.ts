import { expect, test } from "vitest";
import { packageFiles, packageRows } from "./package-rows.ts";

const TABLES = packageFiles("sanctions").filter((path) => path.endsWith(".csv"));

test.each(TABLES)("%s has no column for the name of anybody", (path) => {
  const [row = {}] = packageRows(path);
  expect(Object.keys(row).filter((column) => /name|alias|birth|born|passport|title|person/i.test(column))).toEqual([]);
});

/** Columns that hold codes, days, numbers or words of a short list. Anything else could be a name. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  authority: /^[A-Z]{2,3}$/,
  entry:
    /^(?:\d+|EU\.[\d.]+|IMO \d+|[A-Za-z]{3}-?\d+|(?:[A-Z][a-z]+ \/ [\d., A-Za-z]+ \/ \d+)|[a-z-]+\.\d+|\d+[a-z]?)$/,
  type: /^(?:individual|entity|ship|aircraft|vessel)$/,
  programme:
    /^(?:Russia|Ukraine|Belarus|Moldova|Vessels|UKR|BLR|RUS|RUSDA|Annex XLII|Crimea\/eastern Ukraine|third countries \(Russia-related lists 34-36\)|Russia Sanctions Act 2022)$/,
  programmes: /^[A-Z0-9 ;-]*$/,
  belarus_programmes: /^[A-Z0-9 ;-]*$/,
  other_programmes: /^[A-Z0-9 ;-]*$/,
  listed_on: /^(?:\d{4}-\d{2}-\d{2})?$/,
  not_before: /^(?:\d{4}-\d{2}-\d{2})?$/,
  on_list_by: /^(?:\d{4}-\d{2}-\d{2})?$/,
  eo14024_on: /^(?:\d{4}-\d{2}-\d{2})?$/,
  date_basis: /^[a-z-]+$/,
  on_list: /^(?:true|false)$/,
  publication: /^[a-z0-9-]+$/,
};

test.each(TABLES.filter((path) => /listings-|designations/.test(path)))(
  "%s holds codes, days and kinds only",
  (path) => {
    for (const row of packageRows(path)) {
      for (const [column, value] of Object.entries(row)) {
        if (!(SHAPES[column] ?? /^$/).test(value)) expect(`${column}: ${value}`).toBe("a code, a day or a kind");
      }
    }
  },
);
