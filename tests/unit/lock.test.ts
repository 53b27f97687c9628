import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const paths = Object.keys(lock.packages);

test("the lock names the native packages of every platform", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !paths.some((other) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
  for (const one of ["@duckdb/node-bindings-darwin-arm64", "@img/sharp-win32-x64", "@napi-rs/canvas-linux-x64-musl"])
    expect(paths).toContain(`node_modules/${one}`);
});

test("the lock names no registry", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
