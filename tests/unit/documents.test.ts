import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

function listed(...patterns: string[]): string[] {
  const asked = ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns];
  return spawnSync("git", asked, { encoding: "utf8" }).stdout.split("\n").filter(Boolean);
}

const files = listed("*.ts", "*.tsx", "*.mjs", "*.css");
/** Not those that tell of a day: they name what was there, or will be. */
const documents = listed("*.md").filter((path) => path !== "docs/CHANGELOG.md" && !path.startsWith("docs/decisions/"));

/** Names of source files in a document, and pairs of a word and the file that has it (`LAST_COPY` in `copies.ts`). */
function namedIn(path: string): { names: string[]; words: (readonly [string, string])[] } {
  const page = readFileSync(path, "utf8");
  const names = [...page.matchAll(/`([\w./-]+\.(?:tsx?|mjs|css))`/g)].map(([, name = ""]) => name);
  const words = [...page.matchAll(/`([A-Z][A-Z_]+)` in\s+`([\w./-]+\.tsx?)`/g)];
  return { names, words: words.map(([, word = "", name = ""]) => [word, name] as const) };
}

/** A README speaks of its own folder first, any other document of the tree. */
function found(document: string, name: string): string | undefined {
  const beside = join(dirname(document), name).replaceAll("\\", "/");
  return files.includes(beside) ? beside : files.find((file) => `/${file}`.endsWith(`/${name}`));
}

test("there are documents, and source files in them", () => {
  expect(documents.length).toBeGreaterThan(20);
  expect(documents.flatMap((path) => namedIn(path).names).length).toBeGreaterThan(50);
});

test.each(documents)("%s names only source files that there are", (path) => {
  const { names, words } = namedIn(path);
  expect(names.filter((name) => found(path, name) === undefined)).toEqual([]);
  if (!path.startsWith("app/importers/")) return;
  // What an importer's README calls by its mere name is its own, or a test.
  const own = names.filter((name) => !name.includes("/") && !name.endsWith(".test.ts"));
  expect(own.filter((name) => found(path, name) !== `${dirname(path)}/${name}`)).toEqual([]);
  for (const [word, name] of words) expect(readFileSync(found(path, name) ?? "", "utf8"), name).toContain(word);
});
