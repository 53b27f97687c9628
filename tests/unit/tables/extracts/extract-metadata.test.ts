import { expect, test } from "vitest";
import { emptyCatalog } from "../../../../app/domain/catalog.ts";
import type { Publication } from "../../../../app/domain/evidence.ts";
import type { TableInfo, TableRequest } from "../../../../app/domain/tables.ts";
import { profileIssues } from "../../../../app/package/descriptor-schema.ts";
import { openDescriptor } from "../../../../app/package/open-descriptor.ts";
import { describeColumns } from "../../../../app/package/table-info.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import {
  extractMetadata,
  extractPackage,
  extractParts,
  type ExtractFacts,
} from "../../../../app/tables/extracts/extract-metadata.ts";

const COLUMN = { description: "", unit: "", required: false, choices: null, references: null };
const TABLE: TableInfo = {
  name: "figures",
  title: "Figures",
  description: "Published figures.",
  files: ["figures.csv"],
  columns: [
    { ...COLUMN, name: "id", title: "Id", type: "string", required: true },
    { ...COLUMN, name: "value", title: "Value", type: "number", unit: "EUR_bn", description: "As published." },
    { ...COLUMN, name: "status", title: "Status", type: "string", choices: ["A", "F"] },
  ],
  primaryKey: ["id"],
  rows: 10,
  reach: { column: "", from: "", to: "" },
  redistribution: "facts",
};
const REQUEST: TableRequest = {
  table: "figures",
  filters: [
    { column: "value", operator: "gte", values: ["3"] },
    { column: "status", operator: "in", values: ["A", "F"] },
  ],
  search: "",
  sort: [{ column: "value", descending: true }],
  columns: ["value", "status"],
  facets: ["status"],
  size: 25,
  page: 3,
};
const FACTS: ExtractFacts = {
  table: TABLE,
  request: REQUEST,
  filteredRows: 4,
  file: { bytes: 99, sha256: "abc", escapedCells: 2, bom: false, raw: false },
  used: [{ publication: "acme-1", rows: 4 }],
  withheld: [],
  url: "https://example.org/datasets/figures.csv?value__gte=3",
};
const PUBLICATION: Publication = {
  publication: "acme-1",
  publisher: "acme",
  title: "Outlook",
  edition: "Spring",
  publishedOn: "2024-04-16",
  retrievedOn: "2024-05-01",
  url: "https://example.org/outlook",
  seenAt: "",
  licence: "CC BY 4.0",
  redistributable: true,
  confidence: "high",
  coverage: "complete",
  note: "",
};
const CONTEXT = chartContext(
  {
    ...emptyCatalog(),
    publishers: [{ publisher: "acme", label: "Acme Institute", kind: "research", party: "", url: "" }],
    publications: [PUBLICATION],
  },
  "Claims and evidence",
);

test("metadata name the filters, the columns with units, the publications with citation, and the file", () => {
  const metadata = extractMetadata(FACTS, CONTEXT);
  expect(metadata).toMatchObject({
    title: "Figures",
    query: "value__gte=3&status__in=A%2CF&_sort_desc=value&_col=value&_col=status",
    filtered_rows: 4,
    total_rows: 10,
    downloadable: true,
    columns: [
      { name: "value", label: "Value", unit: "EUR_bn", description: "As published.", type: "number" },
      { name: "status", label: "Status", unit: "" },
    ],
    file: { sha256: "abc", bytes: 99, escaped_cells: 2 },
  });
  expect(metadata.filters.map((filter) => filter.words)).toEqual(["Value is at least 3", "Status is one of A, F"]);
  expect(metadata.publications[0]).toMatchObject({
    licence: "CC BY 4.0",
    rows: 4,
    citation:
      "Acme Institute (2024) – processed by Claims and evidence. “Outlook”, Spring [dataset]. Retrieved 2024-05-01 from https://example.org/outlook.",
  });
});

test("a publication that the catalog lacks is named by its id and not called redistributable", () => {
  const [note] = extractMetadata({ ...FACTS, used: [{ publication: "gone", rows: 1 }] }, CONTEXT).publications;
  expect(note).toMatchObject({ publication: "gone", title: "gone", redistributable: false });
});

test("the data package has the shown columns only, and a key only when all of it is shown", () => {
  const [resource] = (extractPackage(FACTS, extractMetadata(FACTS, CONTEXT)) as { resources: { schema: object }[] })
    .resources;
  expect(resource).toMatchObject({ path: "figures.csv", bytes: 99, hash: "sha256:abc" });
  expect(resource?.schema).toEqual({
    fields: [
      { name: "value", type: "number", title: "Value", description: "As published.", unit: "EUR_bn" },
      { name: "status", type: "string", title: "Status", description: "" },
    ],
    missingValues: [""],
  });
  const whole = { ...FACTS, request: { ...REQUEST, columns: [] } };
  const [all] = (extractPackage(whole, extractMetadata(whole, CONTEXT)) as { resources: { schema: object }[] })
    .resources;
  expect(all?.schema).toMatchObject({ primaryKey: ["id"] });
});

function profileIssuesOf(facts: ExtractFacts, context = CONTEXT): unknown[] {
  return profileIssues(JSON.parse(JSON.stringify(extractPackage(facts, extractMetadata(facts, context)))));
}

test("the data package is valid by the official profile, with publications and without", () => {
  for (const facts of [FACTS, { ...FACTS, used: [], file: null }]) expect(profileIssuesOf(facts)).toEqual([]);
});

test.each(["data", "tests/fixtures/packages/tiny", "tests/fixtures/packages/outlook"])(
  "so is that of every table of %s",
  async (folder) => {
    const { descriptor } = await openDescriptor(folder, false);
    expect(descriptor?.resources.length).toBeGreaterThan(0);
    for (const resource of descriptor?.resources ?? []) {
      const primaryKey = resource.schema.primaryKey ?? [];
      const table = { ...TABLE, name: resource.name, columns: describeColumns(resource), primaryKey };
      const request = { ...REQUEST, table: table.name, filters: [], columns: [], sort: [] };
      for (const escapedCells of [0, 2]) {
        expect(profileIssuesOf({ ...FACTS, table, request, file: { ...FACTS.file!, escapedCells } })).toEqual([]);
      }
    }
  },
);

test("a source whose address is none of the web stays a title: no path of a file that the bundle lacks", () => {
  const catalog = { ...emptyCatalog(), publications: [{ ...PUBLICATION, url: "gopher://example.org/outlook" }] };
  const context = chartContext(catalog, "Claims and evidence");
  expect(extractPackage(FACTS, extractMetadata(FACTS, context))).toMatchObject({
    sources: [{ title: expect.any(String) }],
  });
  expect(profileIssuesOf(FACTS, context)).toEqual([]);
});

test("the README says what was filtered, what was changed and whom to cite", () => {
  const readme = extractParts(FACTS, CONTEXT).find((part) => part.name === "README.md")?.text ?? "";
  expect(readme).toContain("4 of 10 rows, where:\n\n- Value is at least 3\n- Status is one of A, F\n");
  expect(readme).toContain("Here: 2.");
  expect(readme).toContain("- Acme Institute (2024)");
  expect(readme).toContain("Licence: CC BY 4.0.");
});
