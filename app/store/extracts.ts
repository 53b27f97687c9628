/** Extracts, their size beforehand, and who may have them. */
import { createHash } from "node:crypto";
import type { TableRequest } from "../domain/tables.ts";
import { writeBundle } from "./bundle.ts";
import { layoutOf, valueOf, type StoreContext } from "./context.ts";
import type { ExtractCache } from "./extract-cache.ts";
import { CANCELLED, diskFailure, tooLarge } from "./extract-failures.ts";
import { csvPlan, jsonPlan } from "./extract-sql.ts";
import { columnAt, shownColumns, type TableLayout } from "./layout.ts";
import { publicationColumns } from "./queries.ts";
import type { Reads } from "./reads.ts";
import type {
  BundlePart,
  ExtractFile,
  ExtractFormat,
  ExtractOptions,
  OpenExtract,
  Result,
  Store,
  WithheldPublication,
} from "./store.ts";
import { writeExtract } from "./write-extract.ts";

type Extracts = Pick<Store, "extract" | "bundle" | "opened" | "estimate" | "withheld">;

export function makeExtracts(context: StoreContext, reads: Reads): Extracts {
  const parts: Parts = { context, reads, barred: null };
  const self: Extracts = {
    estimate: (request, signal) => estimate(parts, request, "csv", signal),
    withheld: (request, signal) => withheld(parts, request, signal),
    extract: (request, format, options = {}, signal) => extract(parts, request, format, options, signal),
    bundle: (request, describe, options = {}, signal) => bundle(parts, request, describe, options, signal),
    opened: (make) => opened(context.extracts, make),
  };
  return self;
}

interface Parts {
  context: StoreContext;
  reads: Reads;
  /** Publications that may not be handed out, by id; read once. */
  barred: Promise<Map<string, WithheldPublication>> | null;
}

async function estimate(
  { context, reads }: Parts,
  request: TableRequest,
  format: ExtractFormat,
  signal?: AbortSignal,
): Promise<Result<{ rows: number; bytes: number }>> {
  const layout = layoutOf(context, request.table);
  if (!layout.ok) return layout;
  const rows = await reads.count(request, signal);
  if (!rows.ok) return rows;
  return {
    ok: true,
    value: { rows: rows.value, bytes: Math.round(rows.value * rowBytes(layout.value, request, format)) },
  };
}

/** Mean bytes of a row: its cells, and a comma or line end (JSON: also names, quotes and colons) each. */
function rowBytes(layout: TableLayout, request: TableRequest, format: ExtractFormat): number {
  const all = Math.max(1, layout.info.rows);
  return shownColumns(layout.info, request.columns).reduce((sum, index) => {
    const around = format === "csv" ? 1 : columnAt(layout.info, index).name.length + 6;
    return sum + (layout.columnBytes[index] ?? 0) / all + around;
  }, 1);
}

async function withheld(parts: Parts, request: TableRequest, signal?: AbortSignal): Promise<WithheldPublication[]> {
  const layout = valueOf(layoutOf(parts.context, request.table));
  if (layout.info.redistribution !== "rows" || publicationColumns(layout.info).length === 0) return [];
  parts.barred ??= barredPublications(parts);
  // One busy moment is not kept: the next one asks again.
  parts.barred.catch(() => {
    parts.barred = null;
  });
  const barred = await parts.barred;
  const used = await parts.reads.publicationsUsed(request, signal);
  return used.flatMap(({ publication }) => barred.get(publication) ?? []);
}

async function barredPublications({ context, reads }: Parts): Promise<Map<string, WithheldPublication>> {
  if (!context.layouts.has("publications")) return new Map();
  const records = await reads.records("publications");
  return new Map(
    records
      .filter(({ values }) => values.redistributable !== "true")
      .map(({ values: { publication = "", title = "", url = "" } }) => [publication, { publication, title, url }]),
  );
}

async function refuseWithheld(parts: Parts, request: TableRequest, signal?: AbortSignal): Promise<Result<null>> {
  const publications = await withheld(parts, request, signal);
  if (publications.length === 0) return { ok: true, value: null };
  const message = "The publisher's licence does not allow these rows to be handed out. Get them from the publisher.";
  return { ok: false, failure: { reason: "not-redistributable", message, publications } };
}

async function extract(
  parts: Parts,
  request: TableRequest,
  format: ExtractFormat,
  options: ExtractOptions,
  signal?: AbortSignal,
): Promise<Result<ExtractFile>> {
  const layout = layoutOf(parts.context, request.table);
  if (!layout.ok) return layout;
  const allowed = await refuseWithheld(parts, request, signal);
  if (!allowed.ok) return allowed;
  const about = await estimate(parts, request, format, signal);
  if (!about.ok) return about;
  const share = options.nextPage === undefined ? 1 : Math.min(1, request.size / Math.max(1, about.value.rows));
  const { engine, extracts, longLimits } = parts.context;
  return extracts.get(
    {
      key: extractKey(parts, request, format, options),
      ending: `.${format}`,
      about: Math.ceil(about.value.bytes * share),
      turn: true,
    },
    (path, runSignal) => {
      const plan =
        format === "csv"
          ? csvPlan(layout.value, request, options)
          : jsonPlan(layout.value, request, about.value.rows, options.nextPage);
      return writeExtract(engine, plan, path, longLimits(runSignal));
    },
    signal,
  );
}

// Deleted between made and opened three times over: somebody is emptying the folder.
const ATTEMPTS = 3;

async function opened(cache: ExtractCache, make: () => Promise<Result<ExtractFile>>): Promise<Result<OpenExtract>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const made = await make();
    if (!made.ok) return made;
    const open = await cache.open(made.value);
    if (open) return open;
  }
  return diskFailure(false);
}

/** What the bytes depend on, and nothing else. */
function extractKey(
  { context }: Parts,
  request: TableRequest,
  format: string,
  options: ExtractOptions,
  more = "",
): string {
  const { table, filters, search, sort, columns } = request;
  const flags = format === "json" ? [] : [options.bom === true, options.raw === true];
  const page = options.nextPage === undefined ? [] : [request.size, request.page, options.nextPage];
  const text = JSON.stringify([context.dataHash, table, filters, search, sort, columns, format, flags, page, more]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

async function bundle(
  parts: Parts,
  request: TableRequest,
  describe: Parameters<Store["bundle"]>[1],
  options: ExtractOptions,
  signal?: AbortSignal,
): Promise<Result<ExtractFile>> {
  const { extracts } = parts.context;
  const makeCsv = () => extract(parts, request, "csv", options, signal);
  const csv = await makeCsv();
  if (!csv.ok) return csv;
  const described: BundlePart[] = await describe(csv.value, await parts.reads.publicationsUsed(request, signal));
  const key = extractKey(parts, request, "zip", options, JSON.stringify(described));
  const { rows, escapedCells, bytes } = csv.value;
  // Text shrinks to a fifth or less; never more than it was.
  const about = Math.ceil(bytes / 4);
  // Both lie on the disk while one is made of the other.
  if (!extracts.fits(bytes + about)) return tooLarge(bytes + about);
  return extracts.get(
    { key, ending: ".zip", about, turn: false },
    async (path, runSignal) => {
      const source = await opened(extracts, makeCsv);
      if (!source.ok) return source;
      try {
        await writeBundle(path, { name: `${request.table}.csv`, source: source.value }, described, runSignal);
      } catch (error) {
        if (!runSignal.aborted) throw error;
        return CANCELLED;
      } finally {
        await source.value.close();
      }
      return { ok: true, value: { rows, escapedCells } };
    },
    signal,
  );
}
