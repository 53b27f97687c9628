import { describe, expect, test } from "vitest";
import { marked } from "../../../app/search/model/marked.ts";
import { optionsText, paletteOptions } from "../../../app/search/model/palette-options.ts";
import { searchIndex, searchIndexInParts } from "../../../app/search/model/search-index.ts";
import { presentGroups, suggestions } from "../../../app/search/model/search-view.ts";
import { rowWords } from "../../../app/search/model/words.ts";
import { ENTRIES, entry } from "./sample.ts";

const index = searchIndex(ENTRIES);
const found = (query: string) => index.find(query).hits.map(({ entry }) => entry.code);

describe("a search", () => {
  test.each([
    ["key rate", "key_rate"],
    ["rate key", "key_rate"],
    ["KEY_RATE", "key_rate"],
    ["the key rate of", "key_rate"],
    ["central bank", "key_rate"],
    ["jav", "us_javelins_sent"],
    ["javelin", "us_javelins_sent"],
    ["javelyn", "us_javelins_sent"],
    ["javlein", "us_javelins_sent"],
    ["maltta", "MLT"],
    ["mlt", "MLT"],
    ["turkiye", "TUR"],
    ["Tu\u0308rkiye", "TUR"],
  ])("for %j finds %s first", (query, code) => {
    expect(found(query)[0]).toBe(code);
  });

  test("forgives no digit: another year is another thing", () => {
    const years = searchIndex(["2022", "2023"].map((year) => entry("claims", year, `“It rose in ${year}”`)));
    expect(years.find("rose 2022").hits.map((hit) => hit.entry.code)).toEqual(["2022"]);
  });

  test("needs all the words, and says so where only some can be had", () => {
    expect(index.find("key rate").loose).toBe(false);
    const some = index.find("key zebra");
    expect(some.loose).toBe(true);
    expect(some.hits[0]?.entry.code).toBe("key_rate");
    expect(index.find("zebra")).toEqual({ hits: [], loose: false, named: [] });
    expect(index.find("the of")).toEqual({ hits: [], loose: false, named: [] });
  });

  test("finds a claim by a member of the group it is measured against, behind all else, and says why", () => {
    expect(found("malta")).toEqual(["MLT", "faster", "growth"]);
    const [claims, charts] = presentGroups("malta", index.find("malta"), "");
    expect(claims?.results[0]?.detail).toBe("(Malta belongs to the group compared with)");
    expect(charts?.results[0]).toMatchObject({
      path: "/charts/growth?area=MLT",
      detail: "Growth of output (opens with Malta)",
    });
  });

  test("opens a chart with the measure that the words name, though it does not open with it", () => {
    const chart = (query: string) =>
      presentGroups(query, index.find(query), "").find(({ kind }) => kind === "charts")?.results[0];
    expect(chart("malta prices")).toMatchObject({
      path: "/charts/growth?area=MLT&measure=cpi",
      detail: "(opens with Malta: Consumer prices)",
    });
    expect(chart("consumer prices")?.path).toBe("/charts/growth?measure=cpi");
    expect(chart("growth by country")).toMatchObject({ path: "/charts/growth", detail: "Growth of output" });
  });

  test.each([
    ["growth Türkiye Malta", "TUR~MLT", "Türkiye and Malta"],
    ["malta's growth, türkiye", "MLT~TUR", "Malta and Türkiye"],
    ["growth turkiye", "TUR", "Türkiye"],
    ["growth MLT", "MLT", "Malta"],
  ])("for %j opens the chart with the areas %s, which it names", (query, area, named) => {
    const charts = presentGroups(query, index.find(query), "charts")[0]?.results;
    expect(charts?.[0]).toMatchObject({
      path: `/charts/growth?${new URLSearchParams({ area })}`,
      detail: `Growth of output (opens with ${named})`,
    });
  });

  test("of areas that share a word takes the one named, and leaves a chart as it is where none is, or where it cannot show it", () => {
    const [korea, north] = [entry("areas", "KOR", "Korea"), entry("areas", "PRK", "North Korea")];
    const chart = entry("charts", "growth", "Growth", { members: "Korea", words: "North Korea", areas: ["KOR"] });
    const own = searchIndex([korea, north, chart]);
    const named = (query: string) => own.find(query).named.map(({ code }) => code);
    expect(named("growth korea")).toEqual(["KOR"]);
    expect(named("north korea growth")).toEqual(["PRK"]);
    expect(named("growth north")).toEqual([]);
    // A word in small letters is a word, though it is a code as well.
    expect(named("growth kor korea")).toEqual(["KOR"]);
    const path = (query: string) => presentGroups(query, own.find(query), "charts")[0]?.results[0]?.path;
    expect(path("growth korea")).toBe("/charts/growth?area=KOR");
    expect(path("growth north korea")).toBe("/charts/growth");
  });

  test("takes a year for no other", () => {
    const years = searchIndex([entry("charts", "then", "Growth in 2022"), entry("charts", "now", "Growth in 2024")]);
    expect(years.find("growth 2024").hits.map((hit) => hit.entry.code)).toEqual(["now"]);
  });

  test("of a claim shows the reading that was found, and leads to it", () => {
    const readings = ["Stocks", "Missiles, a quarter"].map((label, at) => ({
      label,
      words: `${label} ${at === 1 ? "Javelin stock sent" : "of weapons"}`,
      members: at === 1 ? "Malta" : "Italy",
      path: `/claims/reserves${at === 0 ? "" : "?reading=javelins"}`,
    }));
    const claim = entry("claims", "reserves", "“reduced reserves”", {
      detail: "Stocks",
      words: readings.map(({ words }) => words).join(" "),
      members: "Italy Malta",
      path: "/claims/reserves",
      readings,
    });
    const shown = (query: string) => presentGroups(query, searchIndex([claim]).find(query), "")[0]?.results[0];
    expect(shown("javelins")).toMatchObject({
      detail: "Missiles, a quarter",
      path: "/claims/reserves?reading=javelins",
    });
    expect(shown("reserves")).toMatchObject({ detail: "Stocks", path: "/claims/reserves" });
    // By a member of a group: the reading about that group, not the first one.
    expect(shown("malta")).toMatchObject({
      detail: expect.stringContaining("Missiles, a quarter ("),
      path: "/claims/reserves?reading=javelins",
    });
    expect(shown("italy")?.detail).toContain("Stocks (");
  });

  test("puts right what occurs nowhere, and writes accents as the package does", () => {
    expect(index.corrected("maltta rate")).toBe("malta rate");
    expect(index.corrected("turkiye")).toBe("Türkiye");
    expect(index.corrected("malt")).toBeNull();
    expect(suggestions(index, "maltta").map(({ path }) => path)).toContain("/search?q=malta");
  });
});

test("rows are searched for parts of words, without a plural's s and words that say nothing", () => {
  expect(rowWords("the Javelins of  Texas", 10)).toEqual(["Javelin", "Texa"]);
  expect(rowWords("loss gas US", 10)).toEqual(["loss", "gas", "US"]);
  expect(rowWords("one two three", 2)).toEqual(["one", "two"]);
});

test("one kind alone has all its results, several have the best five and the way to all", () => {
  const many = searchIndex(Array.from({ length: 8 }, (_, place) => ({ ...ENTRIES[2]!, code: `m${place}` })));
  const { hits } = many.find("malta");
  const [some] = presentGroups("malta", { hits, named: [] }, "");
  expect(some).toMatchObject({ count: 8, all: "/search?q=malta&in=areas" });
  expect(some?.results).toHaveLength(5);
  const [all] = presentGroups("malta", { hits, named: [] }, "areas");
  expect(all?.results).toHaveLength(8);
  expect(all?.all).toBe("");
  expect(presentGroups("malta", { hits, named: [] }, "rows")).toEqual([]);
});

test("made in parts, it finds the same, and others are heard in between", async () => {
  const many = Array.from({ length: 120 }, (_, place) => entry("claims", `c${place}`, `Claim ${place}`));
  let heard = 0;
  const parts = await searchIndexInParts(many, async () => void (heard += 1));
  expect(parts.find("claim 77")).toEqual(searchIndex(many).find("claim 77"));
  expect(heard).toBeGreaterThan(1);
});

test("words that were met are marked, accents and case aside", () => {
  expect(marked("In Türkiye, now", ["turkiye"])).toEqual([
    { text: "In ", hit: false },
    { text: "Türkiye", hit: true },
    { text: ", now", hit: false },
  ]);
});

test("the palette lists a few of each kind, the first one's further places, rows, and the page", () => {
  const groups = presentGroups("malta", index.find("malta"), "");
  const rows = {
    count: 7,
    words: "malta",
    corrected: false,
    tables: [
      { table: "aid", title: "Aid", rows: 7, path: "/datasets/aid?_search=malta", chart: "/aid/chart", message: "" },
      { table: "slow", title: "Slow", rows: null, path: "/datasets/slow", chart: "", message: "Not searched in time." },
    ],
  };
  const options = paletteOptions({ query: "malta", only: "", groups, rows, loose: false, suggestions: [] });
  expect(options.map(({ heading }) => heading)).toEqual(["Claims", "Charts", "Areas", "Rows", "Search page"]);
  expect(options.flatMap((group) => group.options).map(({ path, further }) => [path, further])).toEqual([
    ["/claims/faster", false],
    ["/charts/growth?area=MLT", false],
    ["/datasets/observations?area=MLT", false],
    ["/charts/growth?area=MLT", true],
    ["/datasets/aid?_search=malta", false],
    ["/aid/chart", true],
    ["/search?q=malta", false],
  ]);
});

test("where nothing was found, that is said and no page of results offered; words that say nothing are told apart", () => {
  const rows = { count: 0, words: "zebra", corrected: false, tables: [] };
  const nothing = { query: "zebra", only: "" as const, groups: [], rows, loose: false, suggestions: [] };
  const tried = { ...nothing, suggestions: [{ text: "Malta", path: "/search?q=Malta" }] };
  expect(paletteOptions(tried).map(({ heading }) => heading)).toEqual(["Try"]);
  expect(optionsText(tried, 1)).toBe("Nothing found for “zebra”.");
  expect(optionsText({ ...nothing, query: "a" }, 0)).toBe(
    "“a” says too little to be searched for. Type a longer word.",
  );
  // Rows may still be on their way.
  expect(optionsText({ ...tried, rows: null }, 2)).toBe("2 places to go");
});
