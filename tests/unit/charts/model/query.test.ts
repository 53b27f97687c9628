import fc from "fast-check";
import { expect, test } from "vitest";
import { chartContext } from "../../../../app/wording/context.ts";
import { tidyQuery } from "../../../../app/charts/model/tidy-query.ts";
import { chartDefinitions } from "../../../../app/charts/model/definition.ts";
import { canonicalQuery, parseChartQuery } from "../../../../app/charts/model/query.ts";
import { catalog, definition } from "./chart-fixtures.ts";

const context = chartContext(catalog(), "Site");
const parse = (query: string) => parseChartQuery(context, definition(), new URLSearchParams(query));

test("an address without a query shows the chart as it is defined", () => {
  const parsed = parse("");
  expect(parsed).toMatchObject({
    ok: true,
    controls: { areas: ["AAA", "BBB"], from: "2022", to: "2026", measure: "growth" },
  });
});

test.each([
  ["colour=red", "This chart has no control “colour”"],
  ["area=ZZZ", "There is no area “ZZZ”"],
  ["period=soon", "“soon” is no period"],
  ["edition=nope", "There is no publication “nope”"],
  ["measure=aid", "“aid” is no measure of this chart"],
  ["unit=GBP_bn", "“GBP_bn” is no unit of this chart"],
  ["scale=cubic", "“cubic” is no scale"],
])("%s is refused and the valid choices are named", (query, message) => {
  const parsed = parse(query);
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  expect(parsed.errors[0]).toMatchObject({ parameter: query.split("=")[0], message });
});

test("no address asks for more areas than a picture may have", () => {
  const many = Array.from({ length: 61 }, (_, index) => `L${String(index).padStart(2, "0")}`);
  const wide = chartContext(
    { ...catalog(), areas: many.map((area) => ({ area, label: area, kind: "country" })) },
    "Site",
  );
  expect(parseChartQuery(wide, definition(), new URLSearchParams({ area: many.join("~") })).ok).toBe(false);
});

test("equal charts have equal addresses: defaults are left out, the rest keeps one order", () => {
  const parsed = parse("scale=linear&measure=growth&area=AAA~BBB&period=2022..2026");
  expect(parsed.ok && canonicalQuery(definition(), parsed.controls).toString()).toBe("");
  const other = parse("sum=running&area=CCC");
  expect(other.ok && canonicalQuery(definition(), other.controls).toString()).toBe("area=CCC&sum=running");
});

test("a canonical address read again is the same address", () => {
  const areas = fc.subarray(["AAA", "BBB", "CCC", "ALL"], { minLength: 1 });
  const period = fc.constantFrom("2022..2026", "2020..", "..2024-03", "2023", "..");
  fc.assert(
    fc.property(areas, period, fc.boolean(), fc.constantFrom("", "USD_bn"), (area, span, log, unit) => {
      const query = new URLSearchParams({ area: area.join("~"), period: span, scale: log ? "log" : "linear", unit });
      const first = parseChartQuery(context, definition(), query);
      if (!first.ok) throw new Error("refused");
      const canonical = canonicalQuery(definition(), first.controls);
      const second = parseChartQuery(context, definition(), canonical);
      expect(second.ok && second.controls).toEqual(first.controls);
    }),
  );
});

test("what a form without JavaScript sends is read as an address", () => {
  const sent = new URLSearchParams("area=AAA&area=CCC&area=&from=2020&to=&edition=");
  expect(tidyQuery(sent)?.toString()).toBe("area=AAA%7ECCC&period=2020..");
  expect(tidyQuery(new URLSearchParams("area=AAA~CCC"))).toBeNull();
});

test("a period without ends is none: the chart keeps its own", () => {
  const sent = new URLSearchParams("area=AAA&area=CCC&from=&to=");
  expect(tidyQuery(sent)?.toString()).toBe("area=AAA%7ECCC");
  expect(tidyQuery(new URLSearchParams("area=AAA&period=.."))?.toString()).toBe("area=AAA");
  expect(parse("area=AAA&period=..")).toMatchObject({
    ok: true,
    controls: { areas: ["AAA"], from: "2022", to: "2026" },
  });
});

test("defaults of a definition are controls like any other", () => {
  const running = definition({ defaults: "sum=running" });
  const parsed = parseChartQuery(context, running, new URLSearchParams("sum=each"));
  expect(parsed.ok && parsed.controls.running).toBe(false);
  expect(parsed.ok && canonicalQuery(running, parsed.controls).toString()).toBe("sum=each");
});

test("the charts table is read in the order of topics and places, lists split at the tilde", () => {
  const [first, second] = chartDefinitions([
    { chart: "b", topic: "t", position: "2", controls: "area~nonsense", indicators: "x~y" },
    { chart: "a", topic: "t", position: "1" },
  ]);
  expect([first?.chart, second?.chart]).toEqual(["a", "b"]);
  expect(second).toMatchObject({ controls: ["area"], indicators: ["x", "y"], areas: [] });
});
