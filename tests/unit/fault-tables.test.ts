import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Tests that the rows of a document's tables name. */
function named(document: string): string[] {
  const rows = readFileSync(document, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"));
  return rows.flatMap((row) => [...row.matchAll(/`((?:unit|http|browser)\/[\w./-]+)`/g)].map(([, name = ""]) => name));
}

test.each(["docs/deploying.md", "docs/hardening.md"])("%s names only tests that there are", (document) => {
  const names = named(document);
  expect(names.length).toBeGreaterThan(20);
  const missing = names.filter((name) => ![".ts", ".tsx"].some((end) => existsSync(`tests/${name}.test${end}`)));
  expect(missing).toEqual([]);
});
