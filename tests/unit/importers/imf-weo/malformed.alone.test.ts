import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runImport } from "../../../../app/cli/import.ts";

const EXCERPTS = join(import.meta.dirname, "../../../fixtures/importers/imf-weo/all-layouts/raw");
const COUNTRIES = "imf_weo_2024apr_countries.csv";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "weo-"));
  cpSync(EXCERPTS, join(root, "raw"), { recursive: true });
  mkdirSync(join(root, "data"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function run(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const options = { from: join(root, "raw"), dataDir: join(root, "data"), dryRun: false, acceptRevisions: false };
  return { code: await runImport("imf-weo", options, (line) => lines.push(line)), lines };
}

/** Puts other bytes in the place of the by-country file. */
function replace(content: string | Buffer, name = COUNTRIES): void {
  rmSync(join(root, "raw", `${COUNTRIES}.gz`));
  writeFileSync(join(root, "raw", name), content);
}

function original(): string {
  return gunzipSync(readFileSync(join(root, "raw", `${COUNTRIES}.gz`))).toString("utf8");
}

describe("imf-weo on malformed files", () => {
  it("writes the package from good ones, the same bytes each time", async () => {
    expect((await run()).code).toBe(0);
    expect((await run()).lines).toContain("no file changes");
  });

  it.each<[string, () => void, RegExp]>([
    [
      "a gzip file cut short",
      () => replace(gzipSync(original()).subarray(0, 900), `${COUNTRIES}.gz`),
      /countries\.csv\.gz: Expected a complete gzip file/,
    ],
    [
      "a column renamed",
      () => replace(original().replace("weo_subject_code", "weo_subject")),
      /countries\.csv:1 \[subject\] .*Expected column "subject"/,
    ],
    [
      "a stray letter in a number",
      () => replace(original().replace("3.163", "3.l63")),
      /countries\.csv:\d+ \[2024\] "3\.l63": Expected a number/,
    ],
    [
      "a web page",
      () => replace("<!DOCTYPE html><html><title>Sign in</title></html>"),
      /countries\.csv "<!DOCTYPE html>/,
    ],
    ["10,000 columns", () => replace(`${"x,".repeat(10_000)}\n`), /countries\.csv:1 "10001 columns": Expected at most/],
    [
      "one line of 50 MB",
      () => replace(Buffer.alloc(50 * 1024 * 1024, "x")),
      /countries\.csv:1 .*Expected lines of at most/,
    ],
    [
      "an area that is new",
      () => replace(original().replaceAll(",RUS,", ",RXS,")),
      /countries\.csv:\d+ \[iso\] "RXS": Expected an area code/,
    ],
  ])("ends in a located issue and writes nothing for %s", async (_, spoil, line) => {
    spoil();
    const { code, lines } = await run();
    expect(code).toBe(1);
    expect(lines.filter((printed) => line.test(printed))).not.toEqual([]);
    expect(readdirSync(join(root, "data"))).toEqual([]);
    expect(process.memoryUsage().rss).toBeLessThan(1024 ** 3);
  });
});
