import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalTableRequest,
  formatTableQuery,
  OPERATORS,
  parseTableQuery,
} from "../../../app/domain/table-query.ts";
import { DEFAULT_PAGE_SIZE } from "../../../app/domain/table-query-limits.ts";
import type { ColumnInfo, ColumnType, Filter, TableInfo, TableRequest } from "../../../app/domain/tables.ts";

function column(name: string, type: ColumnType = "string", choices: string[] | null = null): ColumnInfo {
  return { name, title: name, description: "", unit: "", type, required: false, choices, references: null };
}

const COLUMNS = [
  column("area"),
  column("value", "number"),
  column("year", "integer"),
  column("day", "date"),
  column("open", "boolean"),
  column("status", "string", ["A", "F"]),
  column("area__gt"),
  column("a,b"),
  column("a__b__exact"),
  column("_size"),
  column("as_of"),
  column("Größe &=?#"),
];
const TABLE: TableInfo = {
  name: "t",
  title: "T",
  description: "",
  files: [],
  columns: COLUMNS,
  primaryKey: [],
  rows: 0,
  reach: { column: "", from: "", to: "" },
  redistribution: "facts",
};

function parse(query: string) {
  return parseTableQuery(new URLSearchParams(query), TABLE);
}

function request(query: string): TableRequest {
  const parsed = parse(query);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value.request;
}

function issues(query: string) {
  const parsed = parse(query);
  return parsed.ok ? [] : parsed.issues;
}

describe("what a query says", () => {
  test("nothing chosen is the whole table", () => {
    expect(request("")).toEqual({
      table: "t",
      filters: [],
      search: "",
      sort: [],
      columns: [],
      facets: [],
      size: 100,
      page: 1,
    });
  });

  test("a bare column is exact; every operator is spelled as in Datasette", () => {
    expect(request("area=RUS").filters).toEqual([{ column: "area", operator: "exact", values: ["RUS"] }]);
    for (const operator of OPERATORS) {
      const value = operator === "isnull" || operator === "notnull" ? "1" : "x";
      expect(request(`area__${operator}=${value}`).filters[0]).toMatchObject({ column: "area", operator });
    }
  });

  test("a column whose name looks like an operator is reached by its own operator", () => {
    expect(request("area__gt=5").filters[0]).toMatchObject({ column: "area", operator: "gt" });
    expect(request("area__gt__exact=5").filters[0]).toMatchObject({ column: "area__gt", operator: "exact" });
    expect(request("a__b__exact=5").filters[0]).toMatchObject({ column: "a__b__exact", operator: "exact" });
    expect(request("_size__lt=x").filters[0]).toMatchObject({ column: "_size", operator: "lt" });
  });

  test("lists are split at commas, or read as a JSON array, and repeated ones joined", () => {
    expect(request("area__in=USA,RUS,USA").filters[0]?.values).toEqual(["RUS", "USA"]);
    expect(request("area__in=USA&area__in=RUS").filters).toEqual([
      { column: "area", operator: "in", values: ["RUS", "USA"] },
    ]);
    expect(request('area__in=["a,b","c"]').filters[0]?.values).toEqual(["a,b", "c"]);
    expect(request("area__in=[x").filters[0]?.values).toEqual(["[x"]);
  });

  test("empty fields of a plain form are nothing chosen", () => {
    expect(request("area=&_search=&_sort=&value__gt=&_size=&_page=")).toEqual(request(""));
  });

  test("several sort columns, in their order, comma-separated or repeated", () => {
    expect(request("_sort_desc=day&_sort=area,value").sort).toEqual([
      { column: "day", descending: true },
      { column: "area", descending: false },
      { column: "value", descending: false },
    ]);
    expect(request("_sort=a,b").sort).toEqual([{ column: "a,b", descending: false }]);
  });

  test("the order of filters in the address does not matter", () => {
    expect(request("value__gt=1&area=x&area=a")).toEqual(request("area=a&value__gt=1&area=x&area=x"));
  });

  test("flags of the extract are apart from the request", () => {
    const parsed = parse("_bom=1&_raw=1");
    expect(parsed.ok && parsed.value.output).toEqual({ bom: true, raw: true });
  });

  test("a page's own parameters are left alone when named", () => {
    const query = new URLSearchParams("scenario=x&as_of=2024-01-01");
    const parsed = parseTableQuery(query, TABLE, { otherParameters: ["scenario", "as_of"] });
    expect(parsed.ok && parsed.value.request.filters).toEqual([]);
  });
});

describe("what is refused, naming what would be right", () => {
  const columns = COLUMNS.map((one) => one.name);
  test.each<[string, string, string, string[] | null]>([
    ["an unknown column", "colour=red", "colour", null],
    ["an unknown column with an operator", "colour__gt=1", "colour__gt", null],
    ["an unknown operator", "area__like=x", "area__like", OPERATORS.map((one) => `area__${one}`)],
    ["an unknown setting", "_shape=array", "_shape", null],
    ["a sort by an unknown column", "_sort=1;drop table t", "_sort", columns],
    ["a column to show that is not there", "_col=area,x", "_col", columns],
    ["a facet that is not there", "_facet=x", "_facet", columns],
    ["words for a number", "value__gt=many", "value__gt", ["3.2", "-5", "1e6"]],
    ["an infinite number", "value=1e999", "value", ["3.2", "-5", "1e6"]],
    ["SQL for a number", "year=1 or 1=1", "year", ["3.2", "-5", "1e6"]],
    ["a day that is none", "day=2023-02-29", "day", ["2024-04-16"]],
    ["a date in another order", "day__gte=16.04.2024", "day__gte", ["2024-04-16"]],
    ["a boolean in other words", "open=yes", "open", ["true", "false"]],
    ["a value outside the list", "status=X", "status", ["A", "F"]],
    ["one value outside the list", "status__in=A,X", "status__in", ["A", "F"]],
    ["isnull with another value", "area__isnull=0", "area__isnull", ["1"]],
    ["a page size of nothing", "_size=0", "_size", ["1", "1000"]],
    ["an absurd page size", "_size=99999999999", "_size", ["1", "1000"]],
    ["a fractional page", "_page=1.5", "_page", ["1", "10000000"]],
    ["an absurd page", "_page=1e9", "_page", ["1", "10000000"]],
    ["a negative page", "_page=-1", "_page", ["1", "10000000"]],
    ["a flag with another value", "_bom=yes", "_bom", ["1"]],
    ["a setting twice", "_size=5&_size=6", "_size", []],
    ["a sort by one column twice", "_sort=area&_sort_desc=area", "_sort_desc", []],
    ["a value beyond measure", `area=${"x".repeat(4_001)}`, "area", []],
    ["a list beyond measure", `area__in=${"x,".repeat(501)}`, "area__in", []],
    ["more words than are searched", `_search=${"w+".repeat(11)}`, "_search", []],
    ["nothing listed", "area__in=,", "area__in", []],
  ])("%s", (_, query, parameter, valid) => {
    const [issue] = issues(query);
    expect(issue?.parameter).toBe(parameter);
    expect(issue?.message).toMatch(/\.$/u);
    expect(issue?.valid).toEqual(valid ?? expect.arrayContaining([...columns, "_search", "_sort", "_facet"]));
  });

  test("everything wrong is told at once", () => {
    expect(issues("x=1&y=2&value=z").map((issue) => issue.parameter)).toEqual(["x", "y", "value"]);
  });

  test("10,000 parameters are refused unread", () => {
    const query = Array.from({ length: 10_000 }, (_, index) => `area__contains=${index}`).join("&");
    expect(issues(query)).toEqual([{ parameter: "", message: expect.stringContaining("10000 parameters"), valid: [] }]);
  });

  test("a long parameter name is not repeated at length", () => {
    expect(issues(`${"n".repeat(5_000)}=1`)[0]?.parameter.length).toBe(80);
  });

  test("names of the object's own prototype are no columns", () => {
    expect(issues("__proto__=1&constructor=2&toString__exact=3")).toHaveLength(3);
  });
});

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const valueOf: Record<ColumnType, fc.Arbitrary<string>> = {
  string: word,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  integer: fc.integer().map(String),
  date: fc
    .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  boolean: fc.constantFrom("true", "false"),
};
const anyFilter: fc.Arbitrary<Filter> = fc
  .tuple(fc.constantFrom(...COLUMNS), fc.constantFrom(...OPERATORS))
  .chain(([info, operator]) => {
    const one = info.choices ? fc.constantFrom(...info.choices) : valueOf[info.type];
    const values =
      operator === "isnull" || operator === "notnull"
        ? fc.constant<string[]>([])
        : fc.array(operator === "contains" ? word : one, { minLength: 1, maxLength: operator === "in" ? 5 : 1 });
    return values.map((list) => ({ column: info.name, operator, values: list }));
  });
const names = fc.uniqueArray(fc.constantFrom(...COLUMNS.map((one) => one.name)), { maxLength: 6 });
const anyRequest: fc.Arbitrary<TableRequest> = fc.record({
  table: fc.constant("t"),
  filters: fc.uniqueArray(anyFilter, { maxLength: 6, selector: (filter) => `${filter.column} ${filter.operator}` }),
  search: fc.array(fc.stringMatching(/^[\p{L}'";%_-]{1,8}$/u), { maxLength: 4 }).map((words) => words.join(" ")),
  sort: names.chain((columns) =>
    fc.tuple(...columns.map((name) => fc.boolean().map((descending) => ({ column: name, descending })))),
  ),
  columns: names,
  facets: names,
  size: fc.integer({ min: 1, max: 1_000 }),
  page: fc.integer({ min: 1, max: 10_000_000 }),
});

test("any request, written and read again, is the same request", () => {
  fc.assert(
    fc.property(anyRequest, fc.boolean(), fc.boolean(), (wish, bom, raw) => {
      const parsed = parse(formatTableQuery(wish, TABLE, { bom, raw }));
      expect(parsed).toEqual({
        ok: true,
        value: {
          request: canonicalTableRequest(wish, TABLE),
          output: { bom, raw },
          paged: wish.size !== DEFAULT_PAGE_SIZE || wish.page !== 1,
        },
      });
    }),
    { numRuns: 500 },
  );
});

test("whatever the query, the answer is a request or complaints", () => {
  const name = fc.oneof(word, fc.constantFrom("_sort", "_col", "_size", "_page", "area__in", "value__gt", "status"));
  fc.assert(
    fc.property(fc.array(fc.tuple(name, word), { maxLength: 10 }), (pairs) => {
      const parsed = parseTableQuery(new URLSearchParams(pairs), TABLE);
      if (!parsed.ok) expect(parsed.issues.length).toBeGreaterThan(0);
      else expect(request(formatTableQuery(parsed.value.request, TABLE))).toEqual(parsed.value.request);
    }),
  );
});

test("only what was chosen goes into the address", () => {
  expect(formatTableQuery(request(""), TABLE)).toBe("");
  expect(formatTableQuery(request("_sort_desc=day&area=RUS&_page=2"), TABLE)).toBe("area=RUS&_sort_desc=day&_page=2");
});
