import { describe, expect, test } from "vitest";
import { fixtureText, runFixture } from "../fixtures.ts";

/** The importer's excerpt with some text changed in one file. */
function runChanged(importer: string, name: string, file: string, change: (text: string) => string) {
  return runFixture(importer, name, { [file]: change(fixtureText(importer, `${name}/raw/${file}`)) });
}

type Change = [what: string, importer: string, file: string, from: string, to: string, code: string];

const CHANGES: Change[] = [
  ["a copy after the last", "eu-sanctions", "eu_fsf_stock_by_scrape.csv", "\n202", "\n203", "newer-copy"],
  ["a renamed column", "eu-sanctions", "eu_fsf_stock_by_scrape.csv", "UKR_entity", "UKR_entities", "missing-column"],
  [
    "a programme that is not known",
    "eu-sanctions",
    "eu_fsf_russia_listings_reduced.csv",
    ",BLR,",
    ",SYR,",
    "unknown-programme",
  ],
  [
    "a basis that is not known",
    "eu-sanctions",
    "eu_fsf_russia_listings_reduced.csv",
    "earliest regulation publication date,",
    "guess,",
    "unknown-basis",
  ],
  ["a letter in a count of ships", "eu-sanctions", "eu_packages.csv", ",27,27,", ",2l,27,", "bad-number"],
  [
    "a day that is none",
    "sanctions-lists",
    "canada_sema_russia_listings_reduced.csv",
    "2020-09-28",
    "2020-09-31",
    "bad-date",
  ],
  [
    "an entry listed after the day of the copy",
    "sanctions-lists",
    "canada_sema_russia_listings_reduced.csv",
    "2020-09-28",
    "2026-12-01",
    "newer-copy",
  ],
  ["a missing day", "sanctions-lists", "new_zealand_russia_sanctions_reduced.csv", "2022-03-18", "", "missing-date"],
  [
    "a type that is not known",
    "sanctions-lists",
    "uk_russia_designations_reduced.csv",
    ",ship,",
    ",boat,",
    "unknown-value",
  ],
  [
    "a jurisdiction that nobody speaks for",
    "sanctions-statements",
    "jurisdiction_totals.csv",
    "\nUnited Kingdom,",
    "\nAtlantis,",
    "unknown-jurisdiction",
  ],
  [
    "a measure that is not known",
    "oil-and-assets",
    "oil_price_and_revenue_points.csv",
    "\n2022-12,Urals,",
    "\n2022-12,Brent,",
    "unknown-measure",
  ],
  [
    "a unit that is not the measure's",
    "oil-and-assets",
    "oil_price_and_revenue_points.csv",
    "USD/bbl",
    "EUR/bbl",
    "wrong-unit",
  ],
  ["a product that has no cap", "oil-and-assets", "oil_price_cap.csv", "seaborne crude", "natural gas", "unknown-cap"],
  [
    "an area with a stray letter",
    "territory",
    "territory_liveuamap_daily.csv",
    "153436.478",
    "153436.478x",
    "bad-number",
  ],
  ["a map's file that is no JSON", "territory", "territory_nzz_area_occupied.json", "}", "", "not-json"],
  [
    "an area that is no number",
    "territory",
    "territory_nzz_area_occupied.json",
    "46921.64196282",
    '"n/a"',
    "bad-entry",
  ],
  ["a third country", "equipment-losses", "oryx_daily_count.csv", "Ukraine,", "Uzbekistan,", "unknown-country"],
  ["half a person", "refugees", "refugees_population_points.csv", "3626546", "3626546.5", "bad-integer"],
  [
    "an event that nobody has decided on",
    "events",
    "events/events.csv",
    "2022-02-24,Russia",
    "2022-02-25,Russia",
    "unknown-event",
  ],
  [
    "an office that is not known",
    "events",
    "events/kyiv_visits_2022.csv",
    "Federal Chancellor",
    "Envoy",
    "unknown-visit",
  ],
];

describe("an importer refuses, with a located issue,", () => {
  test.each(CHANGES)("%s", (_what, importer, file, from, to, code) => {
    const result = runChanged(importer, "excerpt", file, (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    expect(result.issues.map((issue) => issue.code)).toContain(code);
  });

  test("a map whose largest fall is on another day than the crosswalk has it", () => {
    const lift = (text: string) => text.replace("122993.189", "137000");
    const { issues } = runChanged("events", "excerpt", "events/territory_liveuamap_daily.csv", lift);
    expect(issues).toMatchObject([{ code: "no-such-fall" }]);
  });

  test("an unknown type of entry", () => {
    const change = (text: string) => text.replace(",vessel,", ",train,");
    const { issues } = runChanged("ofac", "series", "ofac_sdn_russia_first_seen_reduced.csv", change);
    expect(issues).toMatchObject([{ code: "unknown-type", column: "sdn_type" }]);
  });
});

test("a total that falls far below its neighbours is a slip of the scrape and left out", () => {
  const { tables, summary } = runFixture("equipment-losses", "excerpt");
  const days = tables["observations/oryx-losses.csv"]?.rows.filter((row) => row[2] === "RUS").map((row) => row[3]);
  expect(days).toContain("2022-03-27");
  expect(days).not.toContain("2022-03-28");
  expect(summary.dropped["total far below those before and after it: a slip of the scrape"]).toBe(1);
});

test("Castellum.AI's numbers are in no table", () => {
  expect(fixtureText("sanctions-statements", "excerpt/raw/jurisdiction_totals.csv")).toContain("Castellum");
  const { tables, catalog } = runFixture("sanctions-statements", "excerpt");
  expect(JSON.stringify({ tables, catalog })).not.toMatch(/castellum/i);
});
