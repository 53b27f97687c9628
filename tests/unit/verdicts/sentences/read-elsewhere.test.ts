import { expect, test } from "vitest";
import { readElsewhere } from "../../../../app/verdicts/sentences/read-elsewhere.ts";

const OWN = "https://www.example.org/outlook/2024";

test.each<[string[], string[]]>([
  [
    ["https://press.test/a", "https://press.test/b", "https://other.test/c"],
    ["press.test", "other.test"],
  ],
  [["https://example.org/x", "https://data.example.org/y", "", "not an address"], []],
  [["https://notexample.org/x"], ["notexample.org"]],
])("figures seen at %j were read second-hand at %j", (seen, hosts) => {
  const found = readElsewhere(
    seen.map((seenAt) => ({ seenAt })),
    OWN,
  );
  expect(found.map(({ host }) => host)).toEqual(hosts);
});

test("a site leads to the first page of it on which a figure was read", () => {
  const pages = [{ seenAt: "https://press.test/a" }, { seenAt: "https://press.test/b" }];
  expect(readElsewhere(pages, OWN)).toEqual([{ host: "press.test", href: "https://press.test/a" }]);
});
