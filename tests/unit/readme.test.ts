import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "../../app/server/settings.ts";

const readme = readFileSync("README.md", "utf8");
const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object }).scripts);
const commands = readFileSync("app/cli/index.ts", "utf8");

describe("the README", () => {
  test("names only npm scripts that there are", () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(scripts).toContain(name);
  });

  test("names only commands of the command line that there are", () => {
    const named = [...readme.matchAll(/npm run cli -- ([a-z]+)/g)].map((match) => match[1]);
    for (const name of named) expect(commands).toContain(`.command("${name}")`);
  });

  test("documents every setting with its default", () => {
    for (const { name, standard } of SETTINGS) {
      const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).toBeDefined();
      if (standard !== "") expect(row).toContain(`\`${standard}\``);
    }
  });

  test("points only to files and folders that there are", () => {
    const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
    const folders = [...readme.matchAll(/`((?:app|data|tests|docs)\/[a-z/.-]*)`/g)].map((match) => match[1] ?? "");
    for (const path of [...links, ...folders]) if (!path.startsWith("http")) expect(existsSync(path), path).toBe(true);
  });
});
