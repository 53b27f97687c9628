import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DESCRIPTOR } from "../../package/descriptor.ts";
import type { Issue } from "../../package/issues.ts";
import type { TidyTable } from "./importer.ts";
import { fileIssue } from "./located.ts";
import { isObservations } from "./revisions.ts";

interface ListedTable {
  name: string;
  path: string | string[];
}

/**
 * The descriptor with the observation files of this import on its list. A path is never taken off it: a listed file that is
 * gone, and that this import does not write, is an issue, since its rows would go with it.
 * @returns the new text; null if nothing changes or there is no descriptor
 */
export function listingWith(
  tables: Readonly<Record<string, TidyTable>>,
  dataDir: string,
): { text: string | null; issues: Issue[] } {
  const path = join(dataDir, DESCRIPTOR);
  if (!existsSync(path)) return { text: null, issues: [] };
  const descriptor = parsed(readFileSync(path, "utf8"));
  if (descriptor === null) {
    return {
      text: null,
      issues: [fileIssue(DESCRIPTOR, "bad-json", "", 'Expected JSON: "check" tells where it ends.')],
    };
  }
  const resources = descriptor.resources ?? [];
  const issues = goneFiles(resources, dataDir)
    .filter((file) => !(file in tables))
    .map((file) =>
      fileIssue(
        file,
        "missing-file",
        "",
        `Expected this file, which ${DESCRIPTOR} lists: put it back, or take it off the list.`,
      ),
    );
  const observations = resources.find(({ name }) => name === "observations");
  if (observations === undefined) return { text: null, issues };
  const written = Object.keys(tables).filter((file) => isObservations(tables[file] as TidyTable));
  const files = [...new Set([...filesOf(observations), ...written])].sort();
  if (JSON.stringify(observations.path) === JSON.stringify(files)) return { text: null, issues };
  observations.path = files;
  return { text: `${JSON.stringify(descriptor, null, 2)}\n`, issues };
}

function parsed(text: string): { resources?: ListedTable[] } | null {
  try {
    return JSON.parse(text) as { resources?: ListedTable[] };
  } catch {
    return null;
  }
}

function filesOf({ path }: ListedTable): string[] {
  return typeof path === "string" ? [path] : path;
}

/** Listed files that are not there; none if not one is there, as in a package that its first import is about to fill. */
function goneFiles(resources: readonly ListedTable[], dataDir: string): string[] {
  const listed = resources.flatMap(filesOf);
  const gone = listed.filter((file) => !existsSync(join(dataDir, file)));
  return gone.length === listed.length ? [] : gone;
}
