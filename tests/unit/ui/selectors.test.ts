import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Such a selector is looked for in all ancestors of whatever comes or goes on a page, and restyles them. */
const COUNTS_CHILDREN = /:has\((?:[^()]|\([^()]*\))*:(?:nth|first|last|only)-/;

test("no style depends on how many children something deep in the page has", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".css"));
  expect(files.length).toBeGreaterThan(10);
  const selectors = files.flatMap((file) =>
    readFileSync(`app/${file}`, "utf8")
      .split(/[{};]/)
      .filter((part) => COUNTS_CHILDREN.test(part))
      .map((part) => `${file}: ${part.trim()}`),
  );
  expect(selectors).toEqual([]);
});
