import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carriedFrom, withCarried } from "../../../app/domain/carried-scenario.ts";
import { tidyScenarioQuery } from "../../../app/domain/scenario-form-query.ts";
import { readSpelling, spellScenario } from "../../../app/domain/scenario-spelling.ts";

const OWN = "as_of:2023-10-01,publisher:oecd~worldbank,basis:forecast,name:Mine";

describe("a scenario in one value", () => {
  test("reads as the settings that it names", () => {
    expect(readSpelling(OWN)).toEqual({
      parameters: { as_of: "2023-10-01", publisher: "oecd~worldbank", basis: "forecast" },
      name: "Mine",
    });
    expect(readSpelling("latest")).toEqual({ parameters: { scenario: "latest" }, name: "" });
  });

  test.each(["", "foo:1", "as_of:2023,as_of:2024", "as_of:2023,,", ":x"])("%j is none", (text) => {
    expect(readSpelling(text)).toBeNull();
  });

  test("comes back whatever the name, commas and percent signs among it", () => {
    const name = fc.string({ maxLength: 60 });
    const value = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(name, value, (given, publisher) => {
        const spelled = { parameters: { publisher, as_of: "2023-10-01" }, name: given };
        expect(readSpelling(spellScenario(spelled))).toEqual(spelled);
      }),
    );
  });
});

describe("scenarios that go with the reader", () => {
  const search = `?scenario=latest&vs=outturns&vs=${encodeURIComponent(OWN)}`;

  test("go from page to page, and to the pages of tables and back, unchanged", () => {
    const carried = carriedFrom("/", search);
    expect(carried.getAll("vs")).toEqual(["outturns", OWN]);
    const places = [
      "/topics/aid",
      "/datasets/areas",
      "/datasets/areas/row?file=a.csv&line=2",
      "/sources",
      "/compare",
      "/",
    ];
    let here = new URL("http://x/");
    let held = carried;
    for (const place of places) {
      here = new URL(withCarried(place, held, here.pathname), "http://x");
      held = carriedFrom(here.pathname, here.search);
      expect(held.toString(), place).toBe(carried.toString());
    }
  });

  test("an own scenario goes through a table too, where bare names are columns", () => {
    const carried = carriedFrom("/", "?as_of=2023-10-01&publisher=oecd~imf");
    const table = withCarried("/datasets/observations?publisher=imf", carried, "/");
    const query = new URL(table, "http://x").searchParams;
    expect(query.get("publisher")).toBe("imf");
    expect(query.get("_scenario")).toBe("as_of:2023-10-01,publisher:oecd~imf");
    expect(carriedFrom("/datasets/observations", `?${query.toString()}`).toString()).toBe(carried.toString());
  });

  test("a link to another scenario leads there, with the same to compare with", () => {
    const carried = carriedFrom("/", "?scenario=latest&vs=outturns");
    expect(withCarried("/articles/a?scenario=known-then", carried, "/")).toBe(
      "/articles/a?scenario=known-then&vs=outturns",
    );
    expect(withCarried("?as_of=2022-01-01#top", carried, "/")).toBe("?as_of=2022-01-01&vs=outturns#top");
  });

  test("nothing is added to other hosts, fragments, or where nothing is chosen", () => {
    const carried = carriedFrom("/", "?scenario=latest");
    for (const address of ["https://example.org/", "//example.org/", "#grid"])
      expect(withCarried(address, carried, "/")).toBe(address);
    expect(withCarried("/about", carriedFrom("/", "?readings=all"), "/")).toBe("/about");
  });

  test("a comparison in its own spelling goes on as the first with the others", () => {
    const carried = carriedFrom("/compare", "?scenario=a~b&as_of=2023-01-01");
    expect([...carried]).toEqual([
      ["scenario", "a"],
      ["vs", "b"],
      ["vs", "as_of:2023-01-01"],
    ]);
  });
});

describe("what the bar's form sends", () => {
  const tidied = (query: string) => tidyScenarioQuery(new URLSearchParams(query))?.toString() ?? null;

  test("becomes the address of the scenario", () => {
    expect(tidied("topic=aid&was=&as_of=&as_of=&whose=publisher:@cited&pick=&basis=")).toBe(
      "publisher=%40cited&topic=aid",
    );
    expect(tidied("was=&as_of=@article&as_of=2023-05-05&whose=&basis=forecast")).toBe(
      "as_of=2023-05-05&basis=forecast",
    );
  });

  test("publishers picked count unless another choice was made", () => {
    expect(tidied("was=publisher:imf&whose=publisher:imf&pick=imf&pick=oecd")).toBe("publisher=imf%7Eoecd");
    expect(tidied("was=publisher:imf&whose=parties:none&pick=imf&pick=")).toBe("parties=none");
  });

  test("an address in order stays as it is", () => {
    expect(tidied("scenario=latest&vs=a&vs=b&topic=aid")).toBeNull();
  });
});
