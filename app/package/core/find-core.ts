/** Which tables of a package are core tables: by their conventional paths, or by name in a package that has such. */
import { globTest } from "../globs.ts";
import { foreignAddress, tableAddress } from "../table-address.ts";
import { CORE_NAMES, CORE_TABLES } from "./index.ts";
import type { CoreTable } from "./parts.ts";

/** What is known of an entry of the descriptor before it is checked. */
export interface Listed {
  name: string;
  paths: readonly string[];
}

const tests = new Map(CORE_TABLES.map((table) => [table, globTest(table.path)]));

/** A pattern such as `observations/imf-*.csv` stands for files that the core pattern matches too. */
function isAt(table: CoreTable, path: string): boolean {
  return path === table.path || (tests.get(table)?.(path.replaceAll("*", "x")) ?? false);
}

/**
 * A package has core tables where one lies at its path in `catalog/`, or where it lists tables called `articles` and `claims`. In any
 * other, a table called `events` is a table like others.
 */
export function hasCore(listed: readonly Listed[], files: readonly string[]): boolean {
  const paths = new Set([...files, ...listed.flatMap((entry) => entry.paths)]);
  const names = new Set(listed.map(({ name }) => name));
  const anchored = CORE_TABLES.some(({ path }) => path.startsWith("catalog/") && paths.has(path));
  return anchored || (names.has("articles") && names.has("claims"));
}

/** The core table that an entry of a package with core tables is; null if it is a table of its own. */
export function coreTableOf({ name, paths }: Listed): CoreTable | null {
  const byPath = CORE_TABLES.find((table) => paths.length > 0 && paths.every((path) => isAt(table, path)));
  return byPath ?? CORE_TABLES.find((table) => table.name === name) ?? null;
}

/** The address of a table that is none of the core: one called like a core table, in a package without such, keeps out of their way. */
export function extraAddress(name: string, withCore: boolean): string {
  return !withCore && CORE_NAMES.has(name) ? foreignAddress(name) : tableAddress(name);
}
