import { expect, test } from "vitest";
import { tryFirst } from "../../../../app/domain/forms/first.ts";
import type { EventRow } from "../../../../app/domain/evidence.ts";
import { packageRows } from "../sanctions/package-rows.ts";

const rows = packageRows("events/events.csv").map((row, index): EventRow => ({
  event: row["event"] ?? "",
  happenedOn: row["happened_on"] ?? "",
  title: row["title"] ?? "",
  area: row["area"] ?? "",
  kind: row["kind"] ?? "",
  place: row["place"] ?? "",
  publication: row["publication"] ?? "",
  note: row["note"] ?? "",
  file: "events/events.csv",
  line: index + 2,
}));

function event(id: string): EventRow {
  const found = rows.find((row) => row.event === id);
  if (found === undefined) throw new Error(`No event ${id}`);
  return found;
}

const visits = rows.filter((row) => row.kind.startsWith("visit") && row.place === "Kyiv");
const BASES = ["withdrawal-kyiv-region-2022-04-02", "withdrawal-on-map-2022-04-04"];
const G7 = ["CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA"];

test.each(BASES)("after %s, visits by heads of government came before the British one", (base) => {
  const heads = visits.filter((row) => row.kind.startsWith("visit.head-of"));
  const finding = tryFirst(event(base), event("johnson-kyiv-2022-04-09"), heads, true, "p");
  expect(finding.outcome).toBe("fails");
  expect(finding.breakers.map(({ area }) => area)).toEqual(["SVK"]);
});

test.each(BASES)(
  "after %s, of leaders a head of an EU institution came before it too, and no one below is a leader",
  (base) => {
    const leaders = visits.filter((row) => row.kind.startsWith("visit.head"));
    const finding = tryFirst(event(base), event("johnson-kyiv-2022-04-09"), leaders, true, "p");
    expect(finding.breakers.map(({ area }) => area).sort()).toEqual(["EU_INSTITUTIONS", "SVK"]);
    const ranked = leaders.map(({ title }) => title).filter((title) => /Minister of|High Representative/.test(title));
    expect(ranked.filter((title) => !title.startsWith("Prime Minister"))).toEqual([]);
  },
);

test.each(BASES)("after %s, it was the first by a leader of the G7", (base) => {
  const ofG7 = visits.filter((row) => G7.includes(row.area));
  expect(tryFirst(event(base), event("johnson-kyiv-2022-04-09"), ofG7, true, "p").outcome).toBe("holds");
});

test("the statement of March and the visit of April are there, ten days apart", () => {
  const days = ["johnson-liaison-committee-2022-03-30", "johnson-kyiv-2022-04-09"].map((id) => event(id).happenedOn);
  expect(days).toEqual(["2022-03-30", "2022-04-09"]);
});

test("every visit of the table of visits is an event, and the other way round", () => {
  const ids = packageRows("events/kyiv-visits.csv").map((row) => row["event"]);
  expect([...ids].sort()).toEqual(visits.map((row) => row.event).sort());
});

test("every event has a kind, a day and a publication of the catalog", () => {
  const publications = new Set(packageRows("catalog/publications.csv").map((row) => row["publication"]));
  for (const row of rows) {
    expect(row.happenedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(row.kind).toMatch(/^(?:war|visit|talks|statement|sanctions|aid|publication)\.[a-z-]+$/);
    expect([row.event, publications.has(row.publication)]).toEqual([row.event, true]);
  }
});

test("the packages of the EU are numbered as the Council numbers them", () => {
  const numbers = rows.flatMap((row) => /^eu-package-(\d+)-/.exec(row.event)?.[1] ?? []);
  expect(numbers.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
});
