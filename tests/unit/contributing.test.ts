import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const guide = readFileSync("docs/CONTRIBUTING.md", "utf8");
const scripts = Object.keys((JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object }).scripts);

describe("docs/CONTRIBUTING.md", () => {
  test("has a list of files for each change that is often made", () => {
    const lists = guide.split(/^### /m).slice(1);
    expect(lists.map((list) => list.split("\n")[0])).toEqual([
      "A new form of reading",
      "A new kind of chart",
      "A new importer",
      "A new page",
      "A new component, or another look",
      "A new store engine",
    ]);
    for (const list of lists) expect([...list.matchAll(/`(?:app|tests|data)\//g)].length).toBeGreaterThan(4);
  });

  test("names only files and folders that there are", () => {
    const named = [...guide.matchAll(/`((?:app|data|docs|tests|\.ci)\/[^`<\s]*|\.[a-z-]+\.cjs)`/g)];
    // A link begins where the guide stands.
    const linked = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => join("docs", path));
    const paths = [...named.map(([, path = ""]) => path), ...linked];
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
  });

  test("names only npm scripts that there are", () => {
    for (const [, name = ""] of guide.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toContain(name);
  });

  test("names what it says is in a file", () => {
    for (const [file, word] of [
      ["app/domain/claims.ts", "export type Form"],
      ["app/domain/plans.ts", "const RULES"],
      ["app/charts/model/definition.ts", "interface ChartTemplate"],
      ["app/store/store.ts", "interface Store "],
      ["app/store/store.ts", "interface StoreSource"],
      ["app/store/store.ts", "interface StoreLimits"],
      ["app/store/store.ts", "interface StoreOptions"],
      ["app/store/dialect/dialect.ts", "interface Dialect"],
      ["app/store/engine.ts", "interface Engine"],
      ["tests/vitest.config.ts", "const OVER_BOTH"],
      ["app/queries/open-package.server.ts", "openStore("],
      [".dependency-cruiser.cjs", "sql-only-in-the-store"],
    ] as const)
      expect(readFileSync(file, "utf8"), file).toContain(word);
  });
});

test("the script to check a commit stops nothing where nothing is to be committed", () => {
  expect(statSync(".ci/pre-commit").mode & 0o111).toBe(0o111);
  const folder = mkdtempSync(join(tmpdir(), "commit-"));
  const git = (...args: string[]) => spawnSync("git", args, { cwd: folder, encoding: "utf8" });
  git("init", "-q");
  writeFileSync(join(folder, "not-added.txt"), "");
  const done = spawnSync("sh", [resolve(".ci/pre-commit")], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  expect(done.stderr).toBe("");
  expect(done.status).toBe(0);
});
