import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { checkPackage } from "../../../app/package/check-package.ts";
import { formatIssue, type Issue } from "../../../app/package/issues.ts";

export const TINY = fileURLToPath(new URL("../../fixtures/packages/tiny", import.meta.url));

/** A copy of the tiny package that a test may break; removed when the test ends. */
export function copyOfTiny(): {
  dir: string;
  edit(file: string, change: (text: string) => string): void;
  json(change: (descriptor: TinyDescriptor) => void): void;
} {
  const dir = mkdtempSync(join(tmpdir(), "tiny-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  cpSync(TINY, dir, { recursive: true });
  const edit = (file: string, change: (text: string) => string): void => {
    const before = readFileSync(join(dir, file), "utf8");
    const after = change(before);
    if (after === before) throw new Error(`The change of ${file} changes nothing`);
    writeFileSync(join(dir, file), after);
  };
  const json = (change: (descriptor: TinyDescriptor) => void): void =>
    edit("datapackage.json", (text) => {
      const descriptor = JSON.parse(text) as TinyDescriptor;
      change(descriptor);
      return JSON.stringify(descriptor);
    });
  return { dir, edit, json };
}

const ROWS = fileURLToPath(new URL("../../fixtures/packages/another-article", import.meta.url));

/**
 * A copy of the tiny package with a second article, which is rows of the catalog alone: in a folder that the caller makes room for and
 * removes, or in one that is removed when the test ends.
 */
export function copyWithAnotherArticle(folder?: string): string {
  const dir = folder ?? copyOfTiny().dir;
  if (folder !== undefined) cpSync(TINY, folder, { recursive: true });
  for (const table of ["articles", "claims", "readings", "scenarios"])
    appendFileSync(join(dir, `catalog/${table}.csv`), readFileSync(join(ROWS, `${table}.csv`), "utf8"));
  // Scenarios of the older articles' day are for these.
  const scenarios = join(dir, "catalog/scenarios.csv");
  const limited = readFileSync(scenarios, "utf8").replace(
    /^(.*(?:2023-11-10|known-then).*,)$/gm,
    "$1wet-year~more-bicycles",
  );
  writeFileSync(scenarios, limited);
  return dir;
}

/** Loose on purpose: tests write into it what a descriptor must not hold. */
export interface TinyDescriptor {
  $schema: string;
  expectations: Record<string, unknown>[];
  resources: {
    name: string;
    path: unknown;
    schema: { fields: Record<string, unknown>[]; foreignKeys?: unknown } & Record<string, unknown>;
  }[];
}

export function resourceOf(descriptor: TinyDescriptor, name: string): TinyDescriptor["resources"][number] {
  const found = descriptor.resources.find((resource) => resource.name === name);
  if (!found) throw new Error(`The tiny package has no ${name}`);
  return found;
}

/** The issues of the tiny package after one file was changed. */
export async function issuesAfter(file: string, change: (text: string) => string): Promise<Issue[]> {
  const copy = copyOfTiny();
  copy.edit(file, change);
  return (await checkPackage(copy.dir)).issues;
}

/** The same as lines for people: "catalog/areas.csv:4: column label: …". */
export async function linesAfter(file: string, change: (text: string) => string): Promise<string[]> {
  return (await issuesAfter(file, change)).map(formatIssue);
}
