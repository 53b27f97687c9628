import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../app/server/setting-docs.ts";

const readme = readFileSync("README.md", "utf8");
const settings = readFileSync("docs/settings.md", "utf8");
const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object }).scripts);
const commands = ["index.ts", "add-data/command.ts"]
  .map((file) => readFileSync(join("app/cli", file), "utf8"))
  .join("\n");

/** Name and default of every setting in a document's table, in its order. */
function settingsIn(page: string): [name: string, standard: string][] {
  const rows = page.matchAll(/^\| `([A-Z_]+)`\s+\| (?:`(.*?)`)?\s*\|/gm);
  return [...rows].map(([, name = "", standard = ""]) => [name, standard]);
}

const DOCUMENTED = SETTINGS.map(({ name, standard }) => [name, standard]);

test("docs/settings.md documents every setting with its default, and no other", () => {
  expect(settingsIn(settings)).toEqual(DOCUMENTED);
});

describe.each(readdirSync("docs").filter((name) => name.endsWith(".md")))("docs/%s", (name) => {
  test("points only to files that there are", () => {
    const page = readFileSync(join("docs", name), "utf8");
    for (const [, path = ""] of page.matchAll(/\]\(([^)#]+)[^)]*\)/g))
      if (!path.startsWith("http")) expect(existsSync(join("docs", path)), path).toBe(true);
  });
});

describe("the README", () => {
  test("names only npm scripts that there are", () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(scripts).toContain(name);
  });

  test("names only commands of the command line that there are", () => {
    const named = [...readme.matchAll(/npm run cli -- ([a-z-]+)/g)].map((match) => match[1]);
    for (const name of named) expect(commands).toContain(`.command("${name}")`);
  });

  test("has the settings that most people need, with their defaults, and leads to the others", () => {
    expect(settingsIn(readme)).toEqual(DOCUMENTED.slice(0, 5));
    expect(readme).toContain("](docs/settings.md)");
  });

  test("is short enough to be read", () => {
    expect(readme.split("\n").length).toBeLessThanOrEqual(110);
  });

  test("points only to files and folders that there are", () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
    const folders = [...readme.matchAll(/`((?:app|data|tests|docs)\/[a-z/.-]*)`/g)].map((match) => match[1] ?? "");
    for (const path of [...links, ...folders]) if (!path.startsWith("http")) expect(existsSync(path), path).toBe(true);
  });
});
