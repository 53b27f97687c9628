/** Who says it, and where it was read, over the whole package. */
import { beforeAll, expect, test } from "vitest";
import { packageRows } from "../importers/sanctions/package-rows.ts";

type Rows = ReturnType<typeof packageRows>;
let statements: Rows;
let publications: Map<string, Rows[number]>;
let kinds: Map<string, string>;
beforeAll(() => {
  statements = packageRows("catalog/statements.csv");
  publications = new Map(packageRows("catalog/publications.csv").map((row) => [row["publication"] ?? "", row]));
  kinds = new Map(packageRows("catalog/publishers.csv").map((row) => [row["publisher"] ?? "", row["kind"] ?? ""]));
});

test("one page never stands twice for one reading: carriers of a statement are one source", () => {
  const keys = statements.filter((row) => row["seen_at"] !== "").map((row) => `${row["reading"]} ${row["seen_at"]}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("every statement read elsewhere belongs to another than the page's outlet, and says where it was read", () => {
  const host = (url: string) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1] ?? "";
  const own = statements.filter((row) => {
    const url = publications.get(row["publication"] ?? "")?.["url"] ?? "";
    return row["seen_at"] !== "" && host(row["seen_at"] ?? "") === host(url);
  });
  expect(own).toEqual([]);
});

test("a page where a statement was read says how far it is trusted, and of a dated report which outlet made it", () => {
  const elsewhere = statements.filter((row) => row["seen_at"] !== "");
  expect(elsewhere.filter((row) => !["medium", "low"].includes(row["confidence"] ?? ""))).toEqual([]);
  expect(statements.filter((row) => row["seen_at"] === "" && row["confidence"] !== "")).toEqual([]);
  const unnamed = elsewhere.filter(
    (row) => row["confidence"] === "medium" && !/Trusted as far as (?:a|the) .+\.$/.test(row["note"] ?? ""),
  );
  expect(unnamed).toEqual([]);
});

test("copies without a date, mailing lists and sites that pass on what others wrote decide nothing", () => {
  const copies = /glostat|mail-archive|news-pravda|exbulletin|movimentoindipendenza|mixedtimes|tellerreport|larouche/;
  const trusted = statements.filter((row) => copies.test(row["seen_at"] ?? "") && row["confidence"] !== "low");
  expect(trusted).toEqual([]);
});

test("what an office-holder said belongs to the office", () => {
  const offices = ["putin-said-so", "johnson-said-30-march", "arakhamia-said-so", "officials-said-collapse"];
  const outlets = statements.filter(
    (row) =>
      offices.includes(row["reading"] ?? "") &&
      kinds.get(publications.get(row["publication"] ?? "")?.["publisher"] ?? "") !== "government",
  );
  expect(outlets).toEqual([]);
});

test("every edition of the World Economic Outlook says where it was read", () => {
  const editions = [...publications.values()].filter((row) => /^imf-weo-\d{4}-\d{2}$/.test(row["publication"] ?? ""));
  expect(editions.length).toBeGreaterThan(70);
  expect(editions.filter((row) => row["seen_at"] === "" || row["confidence"] === "high")).toEqual([]);
});

test("the first package of the EU counts as announced, 351 members of parliament and 27 others; the list reaches the 21st", () => {
  const rows = packageRows("sanctions/eu-packages.csv");
  const first = rows.find((row) => row["package"] === "1");
  expect([first?.["individuals"], first?.["entities"]]).toEqual(["374", "4"]);
  const figures = packageRows("observations/eu-packages.csv").filter(
    (row) => row["indicator"] === "eu_package_listings" && row["period"] === "2022-02-23",
  );
  expect(new Set(figures.map((row) => row["value"]))).toEqual(new Set(["378"]));
  expect(rows.at(-1)).toMatchObject({ package: "21", adopted_on: "2026-07-23", vessels_added: "41" });
});
