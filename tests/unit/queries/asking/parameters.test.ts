import { expect, test } from "vitest";
import type { ColumnInfo, TableInfo } from "../../../../app/domain/tables.ts";
import {
  anyText,
  checkedTableQuery,
  checkParameters,
  type Parameters,
} from "../../../../app/queries/asking/parameters.server.ts";
import type { ErrorDetail } from "../../../../app/domain/error-detail.ts";

const TAKEN: Parameters = { ...anyText(["_search"]), readings: ["all"], _bom: ["1"] };

/** What the query is refused with; null where it passes. */
async function refusalOf(query: string, taken: Parameters): Promise<ErrorDetail | null> {
  try {
    checkParameters(new URLSearchParams(query), taken);
    return null;
  } catch (thrown) {
    expect((thrown as Response).status).toBe(400);
    return (await (thrown as Response).json()) as ErrorDetail;
  }
}

test.each(["", "_search=any+thing", "readings=all&_bom=1", "readings=&_bom=&_search="])(
  "“%s” passes",
  async (query) => {
    expect(await refusalOf(query, TAKEN)).toBeNull();
  },
);

test.each([
  ["foo=1", "foo", ["_search", "readings", "_bom"]],
  ["foo=", "foo", ["_search", "readings", "_bom"]],
  ["constructor=1", "constructor", ["_search", "readings", "_bom"]],
  ["readings=zzz", "readings", ["all"]],
  ["readings=all&readings=zzz", "readings", ["all"]],
  ["_bom=2", "_bom", ["1"]],
])("“%s” is refused by name, with what is valid", async (query, parameter, valid) => {
  const refusal = await refusalOf(query, TAKEN);
  expect(refusal?.errors).toEqual([expect.objectContaining({ parameter, valid })]);
});

test("an address without parameters says so", async () => {
  expect((await refusalOf("foo=1", {}))?.errors[0]?.message).toBe("This address takes no parameters.");
});

test("a long list of strange names is cut", async () => {
  const query = Array.from({ length: 500 }, (_, index) => `${"x".repeat(200)}${index}=1`).join("&");
  const errors = (await refusalOf(query, TAKEN))?.errors ?? [];
  expect(errors.length).toBeLessThan(20);
  expect(errors[0]?.parameter.length).toBeLessThan(100);
});

const COLUMN: ColumnInfo = {
  name: "area",
  title: "Area",
  description: "",
  unit: "",
  type: "string",
  required: true,
  choices: null,
  references: null,
};
const TABLE: TableInfo = {
  name: "areas",
  title: "Areas",
  description: "",
  files: [],
  columns: [COLUMN],
  primaryKey: [],
  rows: 1,
  reach: { column: "", from: "", to: "" },
  redistribution: "facts",
};

test.each(["area=", "area__in=&_search=&_sort=", "reading=", "area=RUS&_bom="])("a table takes “%s”", (query) => {
  const parsed = checkedTableQuery(new URLSearchParams(query), TABLE, { otherParameters: ["reading"] });
  expect(parsed.ok).toBe(true);
});

test.each(["foo=", "area__like=", "foo__in=", "_foo=", "area=RUS&foo="])("a table refuses “%s”", (query) => {
  const parsed = checkedTableQuery(new URLSearchParams(query), TABLE);
  expect(parsed).toMatchObject({ ok: false, issues: [{ message: expect.stringContaining("There is no") }] });
});
