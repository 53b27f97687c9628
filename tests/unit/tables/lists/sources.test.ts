import { describe, expect, test } from "vitest";
import { emptyCatalog, type Catalog } from "../../../../app/domain/catalog.ts";
import { presentSources, sourceOffers, type SourceChoice } from "../../../../app/tables/lists/source-list.ts";

const publication = (id: string, publisher: string, publishedOn: string) => ({
  publication: id,
  publisher,
  title: "Survey",
  edition: publishedOn,
  publishedOn,
  retrievedOn: "2024-05-01",
  url: "",
  seenAt: "",
  licence: "CC BY 4.0",
  redistributable: true,
  confidence: "high" as const,
  coverage: "complete" as const,
  note: "",
});

const publisher = (id: string, kind: string, party: string) => ({ publisher: id, label: id, kind, party, url: "" });

const CATALOG = {
  ...emptyCatalog(),
  publishers: [
    publisher("Acme", "research", ""),
    publisher("Bureau", "government", "NV"),
    publisher("Courier", "media", ""),
    publisher("Silent", "media", "NV"),
  ],
  publications: [
    publication("acme-1", "Acme", "2024-04-16"),
    publication("acme-2", "Acme", "2023-01-01"),
    publication("bureau-1", "Bureau", "2025-02-02"),
    publication("courier-1", "Courier", "2022-02-02"),
  ],
} as Catalog;
const USAGE = new Map([
  ["acme-1", [{ table: "towns", rows: 3 }]],
  [
    "acme-2",
    [
      { table: "towns", rows: 2 },
      { table: "rain", rows: 1 },
    ],
  ],
]);

function listed(choice: Partial<SourceChoice>) {
  return presentSources(CATALOG, USAGE, { search: "", kind: "", party: "", order: "name", ...choice });
}

describe("the list of sources", () => {
  test("says of each publisher when it published last and how many rows are from it", () => {
    expect(listed({})[0]).toMatchObject({ label: "Acme", newestOn: "2024-04-16", figures: 6 });
  });

  test("is narrowed by kind, by whom publishers speak for, and by words, all at once", () => {
    const names = (choice: Partial<SourceChoice>) => listed(choice).map(({ label }) => label);
    expect(names({ party: "none" })).toEqual(["Acme", "Courier"]);
    expect(names({ party: "none", kind: "media" })).toEqual(["Courier"]);
    expect(names({ party: "NV" })).toEqual(["Bureau"]);
    expect(names({ kind: "media", search: "bureau" })).toEqual([]);
  });

  test("stands by name, or with those that published last first", () => {
    expect(listed({ order: "newest" }).map(({ label }) => label)).toEqual(["Bureau", "Acme", "Courier"]);
  });

  test("offers the kinds and parties of publishers that have publications, with their numbers", () => {
    expect(sourceOffers(CATALOG)).toEqual({
      kinds: [
        { value: "research", label: "research (1)" },
        { value: "government", label: "government (1)" },
        { value: "media", label: "media (1)" },
      ],
      parties: [
        { value: "none", label: "no party (2)" },
        { value: "NV", label: "NV (1)" },
      ],
    });
  });
});
