/** The descriptor as it is meant: core tables by the product's own schemas, everything left out filled in, patterns as files. */
import { CORE_TABLES } from "./core/index.ts";
import { extraAddress, hasCore, type Listed } from "./core/find-core.ts";
import type { CoreTable } from "./core/parts.ts";
import type { Descriptor, Resource } from "./descriptor.ts";
import { dialectOf } from "./dialect/dialect.ts";
import { filesAt, isGlob } from "./globs.ts";
import { listOf, type RawDescriptor, type RawResource } from "./raw-descriptor.ts";
import { isParquet } from "./parquet/parquet.ts";
import { titleOf } from "./table-address.ts";
import { toSchema } from "./to-schema.ts";

/** An entry of the descriptor with what it turns out to be. */
export interface Entry {
  raw: RawResource;
  pointer: string;
  core: CoreTable | null;
}

/** Name and paths of an entry, which may be anything still. */
export function listedOf(raw: unknown): Listed {
  const { name, path } = (typeof raw === "object" && raw !== null ? raw : {}) as { name?: unknown; path?: unknown };
  const paths = [path].flat().filter((one): one is string => typeof one === "string");
  return { name: typeof name === "string" ? name : "", paths };
}

/** `files`: the files of the folder, in order. The descriptor must keep to the conventions. */
export function resolveDescriptor(raw: RawDescriptor, entries: readonly Entry[], files: readonly string[]): Descriptor {
  const listed = entries.map(({ raw: resource }) => listedOf(resource));
  const withCore = hasCore(listed, files);
  const resources = entries.map(({ raw: resource, core, pointer }) =>
    core ? coreResource(core, files, resource, pointer) : extraResource(resource, pointer, files, withCore),
  );
  const found = withCore
    ? CORE_TABLES.filter(({ name }) => !resources.some((one) => one.core && one.name === name))
        .map((table) => coreResource(table, files))
        .filter(({ path }) => path.length > 0)
    : [];
  const all = [...resources.filter(({ core }) => core), ...found];
  all.sort((a, b) => placeOf(a) - placeOf(b));
  const name = raw.name || "data-package";
  return {
    name,
    title: raw.title || titleOf(name),
    ...(raw.description ? { description: raw.description } : {}),
    ...(raw.version === undefined ? {} : { version: String(raw.version) }),
    ...(raw.licenses ? { licenses: raw.licenses } : {}),
    ...sourcesOf(raw.sources),
    resources: [...all, ...resources.filter(({ core }) => !core)],
    ...(raw.expectations ? { expectations: raw.expectations } : {}),
  };
}

/** Sources that have a title or a path; what else stands there is of no use to readers. */
function sourcesOf(given: unknown): Pick<Descriptor, "sources"> {
  const text = (one: unknown) => (typeof one === "string" ? one : "");
  const sources = (Array.isArray(given) ? given : []).flatMap((one: unknown) => {
    const { title, name, path, web } = (typeof one === "object" && one !== null ? one : {}) as Record<string, unknown>;
    const source = { title: text(title) || text(name) || text(path), path: text(path) || text(web) };
    return source.title === "" ? [] : [source];
  });
  return sources.length === 0 ? {} : { sources };
}

function placeOf({ name }: Resource): number {
  return CORE_TABLES.findIndex((table) => table.name === name);
}

function coreResource(table: CoreTable, files: readonly string[], raw?: RawResource, pointer?: string): Resource {
  const listed = listOf(raw?.path);
  const paths = listed.length > 0 ? listed : [table.path];
  const found = [
    ...new Set(
      paths.flatMap((path) =>
        listed.length > 0 || isGlob(path) ? filesAt(path, files) : files.filter((file) => file === path),
      ),
    ),
  ];
  return {
    ...table,
    path: found,
    core: true,
    fieldsMatch: "named",
    ...(Array.isArray(raw?.path) && !listed.some(isGlob) ? { listed: true as const } : {}),
    ...(pointer === undefined ? {} : { pointer }),
  };
}

function extraResource(raw: RawResource, pointer: string, files: readonly string[], withCore: boolean): Resource {
  const paths = listOf(raw.path);
  const plain =
    raw.name ||
    (paths[0] ?? "")
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]*$/u, "") ||
    "table";
  const title = raw.title || titleOf(plain);
  const parquet = isParquet(raw.format, paths);
  const isTabbed = (raw.format ?? paths[0] ?? "").toLowerCase().endsWith("tsv");
  const dialect = dialectOf(isTabbed ? { delimiter: "\t", ...raw.dialect } : raw.dialect);
  const encoding = raw.encoding === undefined || /^utf-?8$/iu.test(raw.encoding) ? undefined : raw.encoding;
  const { schema, guess, fieldsMatch } = toSchema(raw.schema, (table) => extraAddress(table, withCore));
  return {
    name: extraAddress(plain, withCore),
    title,
    description: raw.description || title,
    path: [...new Set(paths.flatMap((path) => filesAt(path, files)))],
    group: raw.group ?? "detail",
    redistribution: raw.redistribution ?? "rows",
    ...(raw.reachColumn ? { reachColumn: raw.reachColumn } : reachOf(schema.fields)),
    pointer,
    ...(Array.isArray(raw.path) && !raw.path.some(isGlob) ? { listed: true as const } : {}),
    ...(parquet ? { parquet } : {}),
    ...(dialect && !parquet ? { dialect } : {}),
    ...(encoding && !parquet ? { encoding } : {}),
    ...(guess ? { guess } : {}),
    fieldsMatch,
    schema,
  };
}

/** The only column of days or years dates the rows where the descriptor does not say which does. */
export function reachOf(fields: Resource["schema"]["fields"]): { reachColumn?: string } {
  const dates = fields.filter(
    ({ type, cells, calendar }) => type === "date" || cells?.kind === "year" || calendar !== undefined,
  );
  const [only] = dates;
  return dates.length === 1 && only ? { reachColumn: only.name } : {};
}
