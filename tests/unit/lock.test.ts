import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

interface Locked {
  resolved?: string;
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

function lockOf(folder: string): Record<string, Locked> {
  return (JSON.parse(readFileSync(`${folder}/package-lock.json`, "utf8")) as { packages: Record<string, Locked> })
    .packages;
}

describe.each([".", "tests/newer-node"])("the lock in %s", (folder) => {
  const lock = lockOf(folder);
  const paths = Object.keys(lock);

  test("names the native packages of every platform", () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${path} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe.each([".", "tests/newer-node", "tests/engines"])("the lock in %s", (folder) => {
  test("names no registry, and what each package must be", () => {
    const installed = Object.entries(lockOf(folder)).filter(([path]) => path !== "");
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });
});

test("the packages of other platforms are in the lock though none of them is installed here", () => {
  for (const one of ["@duckdb/node-bindings-darwin-arm64", "@img/sharp-win32-x64", "@napi-rs/canvas-linux-x64-musl"])
    expect(Object.keys(lockOf("."))).toContain(`node_modules/${one}`);
});

test("the newer Node is one release line on every platform", () => {
  const majors = Object.entries(lockOf("tests/newer-node"))
    .filter(([path]) => path !== "")
    .map(([, { version = "" }]) => version.split(".")[0]);
  expect(majors.length).toBeGreaterThan(3);
  expect(new Set(majors)).toEqual(new Set(["24"]));
});
