import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { dictionary } from "../../../app/cli/dictionary.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { hashPackage, loadPackage } from "../../../app/package/load-package.ts";
import { copyOfTiny } from "./tiny-package.ts";

const KINDS: [kind: string, put: (path: string) => void | Promise<void>][] = [
  ["a pipe", (path) => void execFileSync("mkfifo", [path])],
  ["a folder", (path) => void mkdirSync(path)],
  ["a socket or a device", listen],
];

/** The address of a socket may have no more than about a hundred characters, so it is given from here. */
function listen(path: string): Promise<void> {
  const server = createServer();
  onTestFinished(() => void server.close());
  return new Promise((resolve) => server.listen(relative(process.cwd(), path), resolve));
}

describe.each(KINDS)("%s is not waited for", (kind, put) => {
  test.each(["catalog/areas.csv", "detail/counters.csv", "datapackage.json"])("in place of %s", async (file) => {
    const copy = copyOfTiny();
    rmSync(join(copy.dir, file));
    await put(join(copy.dir, file));
    const issue = { file, line: null, code: "not-a-file", expected: `an ordinary file, not ${kind}` };
    expect((await checkPackage(copy.dir)).issues).toMatchObject([issue]);
    expect(await loadPackage(copy.dir, { cacheDir: join(copy.dir, "cache") })).toMatchObject({
      ok: false,
      issues: [issue],
    });
    expect(await hashPackage(copy.dir)).toBeNull();
  });
});

test("the dictionary of a package whose descriptor is a pipe, or is not there, is refused in a sentence", async () => {
  const copy = copyOfTiny();
  const said: string[] = [];
  rmSync(join(copy.dir, "datapackage.json"));
  expect(await dictionary(copy.dir, join(copy.dir, "out.md"), (line) => said.push(line))).toBe(1);
  execFileSync("mkfifo", [join(copy.dir, "datapackage.json")]);
  expect(await dictionary(copy.dir, join(copy.dir, "out.md"), (line) => said.push(line))).toBe(1);
  expect(said).toEqual([
    "datapackage.json: [missing-file] expected a folder with a datapackage.json, of which {} is the least; init writes a package with one",
    "datapackage.json: [not-a-file] expected an ordinary file, not a pipe",
  ]);
});
