import { expect, test } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { faultsByTable } from "../../../app/package/faults.ts";
import { packageOf } from "./own-package.ts";

const fields = [
  { name: "id", type: "integer", constraints: { required: true } },
  { name: "paid", type: "number" },
];

async function faultsOf(csv: string, schema: object = {}): Promise<string[]> {
  const table = { path: "a.csv", schema: { fields, primaryKey: "id", ...schema } };
  const { issues, tables } = await checkPackage(packageOf({ "a.csv": csv }, { resources: [table] }), {
    lenient: "auto",
  });
  return faultsByTable(issues, tables).get("a") ?? [];
}

test("readers are told what is wrong with a published file in sentences, without codes and without what its author should do", async () => {
  const sentences = await faultsOf("id,paid\n1,5\n2,tbc\n,6\n1,7\n8\n9\n\n10,many\n");
  expect(sentences).toEqual([
    "1 blank line is left out.",
    expect.stringMatching(/^Column “paid” has “tbc” in line 3, and so does line 9; it should be a number/),
    "Column “id” is empty in line 4, though the table says that it never is.",
    "Line 5 has the same key (id: 1) as line 2.",
    "Line 6 has 1 cell where the header has 2, and so does line 7; they are left out.",
  ]);
  for (const sentence of sentences) expect(sentence).not.toMatch(/\[|expected |check --fix|\bcsv:/);
});

test("a row that names none of another table", async () => {
  const reference = { fields: "paid", reference: { resource: "a", fields: "id" } };
  expect(await faultsOf("id,paid\n1,5\n", { foreignKeys: [reference] })).toEqual([
    "Column “paid” has “5” in line 2, which a.csv does not list.",
  ]);
});
