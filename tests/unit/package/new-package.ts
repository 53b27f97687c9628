import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { init } from "../../../app/cli/init/index.ts";
import { futureDays } from "../../../app/package/checks/dates.ts";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatCauses } from "../../../app/package/issue-causes.ts";
import { tempFolder } from "../store/source.ts";

const TODAY = "2024-06-01";

export type Change = (text: string) => string | Buffer;

/** What is said of a package. */
export async function told(dir: string): Promise<string[]> {
  const { issues, rows } = await checkPackage(dir);
  return formatCauses([...issues, ...futureDays(rows, TODAY)]);
}

/** For the tests of a file: a package as `cli init` writes it, and copies of it with one file changed. */
export function newPackage(): { fresh: string; broken: (file: string, change: Change) => string } {
  const root = mkdtempSync(join(tmpdir(), "fresh-"));
  const fresh = join(root, "own");
  beforeAll(async () => {
    expect(await init(fresh, { title: "T", publishedOn: "2024-04-19" }, TODAY, () => undefined)).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function broken(file: string, change: Change): string {
    const dir = join(tempFolder(), "own");
    cpSync(fresh, dir, { recursive: true });
    const before = readFileSync(join(dir, file), "utf8");
    const after = change(before);
    expect(after).not.toEqual(before);
    writeFileSync(join(dir, file), after);
    return dir;
  }
  return { fresh, broken };
}
