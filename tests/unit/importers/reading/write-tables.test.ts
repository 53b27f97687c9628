import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CatalogRows, TidyTable } from "../../../../app/importers/reading/importer.ts";
import {
  OBSERVATION_COLUMNS,
  observationsTable,
  type ObservationDraft,
} from "../../../../app/importers/reading/observations.ts";
import { writeTables } from "../../../../app/importers/reading/write-tables.ts";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "package-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const CATALOG: CatalogRows = {
  publishers: [
    { publisher: "office", label: "Office", kind: "statistics-office", party: "", url: "https://office.example/" },
  ],
  publications: [publication("office-gdp-2024")],
  areas: [{ area: "AAA", label: "Land", kind: "country" }],
  indicators: [
    {
      indicator: "growth",
      label: "Growth",
      definition: "Growth.",
      unit: "percent",
      decimals: "1",
      topic: "economy",
      frequency: "annual",
    },
  ],
};

function publication(id: string): Record<string, string> {
  return {
    publication: id,
    publisher: "office",
    title: "GDP",
    published_on: "2024",
    retrieved_on: "2024-01-01",
    url: "https://office.example/",
    licence: "CC0",
    redistributable: "true",
    confidence: "high",
  };
}

function draft(period: string, value: string, publicationId = "office-gdp-2024"): ObservationDraft {
  return { publication: publicationId, indicator: "growth", area: "AAA", period, value, status: "A" };
}

function tables(...drafts: ObservationDraft[]): Record<string, TidyTable> {
  return { "observations/office.csv": observationsTable(drafts, "observations/office.csv").table };
}

function write(
  content: Record<string, TidyTable>,
  options: { dryRun?: boolean; acceptRevisions?: boolean } = {},
  catalog = CATALOG,
) {
  return writeTables(content, catalog, {
    dataDir,
    dryRun: false,
    acceptRevisions: false,
    patience: { wait: 200, silence: 400 },
    ...options,
  });
}

function text(path: string): string {
  return readFileSync(join(dataDir, path), "utf8");
}

describe("writeTables", () => {
  it("writes tables sorted, with LF, and catalog rows by key", async () => {
    const outcome = await write(tables(draft("2024", "2.0"), draft("2023", "1.0")));
    expect(outcome.issues).toEqual([]);
    expect(text("observations/office.csv")).toBe(
      `${OBSERVATION_COLUMNS.join(",")}\noffice-gdp-2024,growth,AAA,2023,1.0,,,A,,\noffice-gdp-2024,growth,AAA,2024,2.0,,,A,,\n`,
    );
    expect(text("catalog/areas.csv")).toBe("area,label,kind\nAAA,Land,country\n");
    expect(readdirSync(dataDir).sort()).toEqual(["catalog", "observations"]);
  });

  it("gives the same bytes again and then changes no file", async () => {
    await write(tables(draft("2024", "2.0"), draft("2023", "1.0")));
    const before = text("catalog/publications.csv");
    expect((await write(tables(draft("2023", "1.0"), draft("2024", "2.0")))).changed).toEqual([]);
    expect(text("catalog/publications.csv")).toBe(before);
  });

  it("keeps rows that others put into the catalog", async () => {
    mkdirSync(join(dataDir, "catalog"));
    writeFileSync(join(dataDir, "catalog/areas.csv"), 'area,label,kind\nZZZ,"Hand, kept",group\n');
    await write(tables(draft("2023", "1.0")));
    expect(text("catalog/areas.csv")).toBe('area,label,kind\nAAA,Land,country\nZZZ,"Hand, kept",group\n');
  });

  it("refuses another value for a figure that is there, unless revisions are accepted", async () => {
    await write(tables(draft("2023", "1.0")));
    const refused = await write(tables(draft("2023", "1.1"), draft("2024", "2.0")));
    expect(refused.revisions).toEqual([
      { file: "observations/office.csv", key: "office-gdp-2024 growth AAA 2023", before: "1.0", after: "1.1" },
    ]);
    expect(text("observations/office.csv")).toContain("2023,1.0");
    expect(text("observations/office.csv")).not.toContain("2024,2.0");
    await write(tables(draft("2023", "1.1")), { acceptRevisions: true });
    expect(text("observations/office.csv")).toContain("2023,1.1");
  });

  it("counts a figure that is no longer there as a revision, and a new one as none", async () => {
    await write(tables(draft("2023", "1.0")));
    expect((await write(tables(draft("2023", "1.0"), draft("2024", "2.0")))).revisions).toEqual([]);
    expect((await write(tables(draft("2024", "2.0")))).revisions).toMatchObject([{ before: "1.0", after: "" }]);
  });

  it("takes publications out that nothing uses any more, but not those that another file uses", async () => {
    const first: CatalogRows = {
      ...CATALOG,
      publications: [publication("office-gdp-2024"), publication("office-old"), publication("office-kept")],
    };
    await write(
      tables(draft("2023", "1.0"), draft("2022", "1", "office-old"), draft("2021", "1", "office-kept")),
      {},
      first,
    );
    mkdirSync(join(dataDir, "events"));
    writeFileSync(join(dataDir, "events/events.csv"), "event,publication\na,office-kept\n");
    const outcome = await write(tables(draft("2023", "1.0")), { acceptRevisions: true });
    expect(outcome.stale).toEqual(["office-old"]);
    expect(text("catalog/publications.csv")).toContain("office-kept");
    expect(text("catalog/publications.csv")).not.toContain("office-old");
  });

  it("refuses figures whose publication, indicator or area the catalog lacks, and writes nothing", async () => {
    const outcome = await write(tables({ ...draft("2023", "1.0", "office-other"), area: "BBB" }));
    expect(outcome.issues.map(({ column, value, code }) => [column, value, code])).toEqual([
      ["publication", "office-other", "unknown-reference"],
      ["area", "BBB", "unknown-reference"],
    ]);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("refuses rows of the wrong width", async () => {
    const outcome = await write({ "detail.csv": { columns: ["a", "b"], rows: [["1", "2"], ["3"]] } });
    expect(outcome.issues).toMatchObject([{ file: "detail.csv", line: 3, code: "wrong-width" }]);
  });

  it("leaves every old file as it was if one of the new ones can't be put in its place", async () => {
    await write(tables(draft("2023", "1.0")));
    const before = readFileSync(join(dataDir, "observations/office.csv"), "utf8");
    const catalogBefore = readFileSync(join(dataDir, "catalog/publications.csv"), "utf8");
    // A file stands where the last table's folder has to be.
    writeFileSync(join(dataDir, "zeta"), "in the way");
    const content = {
      ...tables(draft("2023", "1.0"), draft("2024", "2.0")),
      "zeta/detail.csv": { columns: ["a"], rows: [] },
    };
    const catalog = { ...CATALOG, publications: [...(CATALOG.publications ?? []), publication("office-gdp-2025")] };
    expect((await write(content, {}, catalog)).issues).toMatchObject([
      { code: "not-writable", value: expect.stringContaining("ENOTDIR") },
    ]);
    expect(readFileSync(join(dataDir, "observations/office.csv"), "utf8")).toBe(before);
    expect(readFileSync(join(dataDir, "catalog/publications.csv"), "utf8")).toBe(catalogBefore);
    expect(readFileSync(join(dataDir, "zeta"), "utf8")).toBe("in the way");
    expect(readdirSync(dataDir)).not.toContain(".importing");
  });

  it("only says what it would do in a dry run", async () => {
    const outcome = await write(tables(draft("2023", "1.0")), { dryRun: true });
    expect(outcome.changed).toContain("observations/office.csv");
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it("keeps the descriptor's list of observation files in step and the rest of it as it is", async () => {
    const descriptor = {
      name: "p",
      resources: [
        { name: "areas", path: "catalog/areas.csv" },
        { name: "observations", path: [] },
      ],
    };
    writeFileSync(join(dataDir, "datapackage.json"), JSON.stringify(descriptor));
    await write(tables(draft("2023", "1.0")));
    expect(JSON.parse(text("datapackage.json"))).toEqual({
      name: "p",
      resources: [
        { name: "areas", path: "catalog/areas.csv" },
        { name: "observations", path: ["observations/office.csv"] },
      ],
    });
  });

  it("waits for another import, gives up in the end, and takes over from one that died", async () => {
    mkdirSync(join(dataDir, ".importing"));
    writeFileSync(join(dataDir, ".importing/pid"), String(process.pid));
    expect((await write(tables(draft("2023", "1.0")))).issues).toMatchObject([{ code: "locked" }]);
    expect(existsSync(join(dataDir, "observations"))).toBe(false);
    // No process has this id: the largest that Linux gives out is 4,194,304.
    writeFileSync(join(dataDir, ".importing/pid"), "4999999");
    expect((await write(tables(draft("2023", "1.0")))).issues).toEqual([]);
    expect(existsSync(join(dataDir, ".importing"))).toBe(false);
  });

  it("takes no listed file off the descriptor: one that is gone, and that it does not write, is an issue", async () => {
    await write(tables(draft("2023", "1.0")));
    const listed = (path: unknown) =>
      JSON.stringify({
        name: "p",
        resources: [
          { name: "areas", path: "catalog/areas.csv" },
          { name: "observations", path },
        ],
      });
    writeFileSync(join(dataDir, "datapackage.json"), listed(["observations/gone.csv", "observations/office.csv"]));
    const before = text("datapackage.json");
    const outcome = await write(tables(draft("2023", "1.0"), draft("2024", "2.0")));
    expect(outcome.issues).toMatchObject([{ file: "observations/gone.csv", code: "missing-file" }]);
    expect(text("datapackage.json")).toBe(before);
    expect(text("observations/office.csv")).not.toContain("2024,2.0");
    // A catalog table that is gone would be written with this import's rows only.
    writeFileSync(join(dataDir, "datapackage.json"), listed(["observations/office.csv"]));
    rmSync(join(dataDir, "catalog/areas.csv"));
    expect((await write(tables(draft("2024", "2.0")), { acceptRevisions: true })).issues).toMatchObject([
      { file: "catalog/areas.csv", code: "missing-file" },
    ]);
    expect(existsSync(join(dataDir, "catalog/areas.csv"))).toBe(false);
  });

  it("lists what it writes, not what lies there: check tells of that", async () => {
    mkdirSync(join(dataDir, "observations"));
    writeFileSync(join(dataDir, "observations/stray.csv"), "a\n1\n");
    writeFileSync(
      join(dataDir, "datapackage.json"),
      JSON.stringify({ resources: [{ name: "observations", path: [] }] }),
    );
    await write(tables(draft("2023", "1.0")));
    expect(JSON.parse(text("datapackage.json"))).toEqual({
      resources: [{ name: "observations", path: ["observations/office.csv"] }],
    });
  });

  it("says that the descriptor is no JSON instead of ending with a stack", async () => {
    writeFileSync(join(dataDir, "datapackage.json"), "{");
    expect((await write(tables(draft("2023", "1.0")))).issues).toMatchObject([
      { file: "datapackage.json", code: "bad-json" },
    ]);
  });
});

describe("observationsTable", () => {
  it("makes two figures of one key an issue", () => {
    const { issues } = observationsTable([draft("2023", "1"), draft("2023", "1")], "o.csv");
    expect(issues).toMatchObject([{ file: "o.csv", code: "duplicate-key" }]);
  });
});
