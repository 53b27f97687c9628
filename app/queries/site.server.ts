import { resolve } from "node:path";
import { orderedScenarios, type Catalog } from "../domain/catalog.ts";
import { indexEvidence, type EvidenceBase } from "../domain/evidence-base.ts";
import { observationNeeds } from "../domain/needs.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { formatCauses } from "../package/issue-causes.ts";
import { loadPackage, type DataPackage } from "../package/load-package.ts";
import { openPackageStore } from "./open-package.server.ts";
import { prepareCacheFolder } from "../store/cache-folder.ts";
import { StartRefused } from "../store/start-refused.ts";
import { type Store, StoreError, type StoreLimits } from "../store/store.ts";

export interface SiteOptions {
  dataDir: string;
  cacheDir: string;
  /** "" = the request's own origin where it is this server's (site-origin.server.ts). */
  siteUrl: string;
  /** Where the server listens; absent in development. */
  host?: string;
  port?: number;
  /** Tables with faults are served, the faults shown; left out: in a package without core tables. */
  lenient?: boolean;
  /** What the query engine may take; left out: its standard. */
  limits?: StoreLimits;
}

/** What the running server holds: the package, its engine and the evidence that readings need. Replaced only in development, closed once. */
export interface Site {
  options: SiteOptions;
  package: DataPackage;
  catalog: Catalog;
  store: Store;
  base: EvidenceBase;
  /** In their order; the first is the baseline. */
  scenarios: Scenario[];
  /** Publication → the tables whose rows name it, with counts. */
  usage: ReadonlyMap<string, { table: string; rows: number }[]>;
}

/** `problems`: lines for whoever starts the server. */
export type OpenResult = { ok: true; site: Site } | { ok: false; problems: string[] };

/** The one site of this process; kept on globalThis so that a reload in development does not open it twice. */
const holder = globalThis as { dashboardSite?: Promise<OpenResult> };

async function open(options: SiteOptions): Promise<OpenResult> {
  try {
    // Before the package is read, which may take a while: a cache that cannot be written is said at once.
    await prepareCacheFolder(resolve(options.cacheDir));
    return await openPackage(options);
  } catch (error) {
    if (error instanceof StartRefused) return { ok: false, problems: [error.message] };
    if (error instanceof StoreError) return { ok: false, problems: [whyNoStart(error)] };
    throw error;
  }
}

/** What the engine said of the readings' evidence, which is read once at the start, and what to do. */
function whyNoStart({ failure }: StoreError): string {
  if (failure.reason === "memory")
    return "The engine has too little memory for this data package: set ENGINE_MEMORY higher, for example to 200MB.";
  if (failure.reason === "timeout")
    return "The engine took too long to read this data package: set QUERY_SECONDS higher, or give the machine less to do.";
  return `The data package cannot be read: ${failure.message}`;
}

async function openPackage(options: SiteOptions): Promise<OpenResult> {
  const loaded = await loadPackage(options.dataDir, {
    cacheDir: options.cacheDir,
    lenient: options.lenient ? true : "auto",
  });
  if (!loaded.ok) {
    const heading = `The data package in ${options.dataDir} cannot be served:`;
    return { ok: false, problems: [heading, ...formatCauses(loaded.issues)] };
  }
  const store = await openPackageStore(loaded.package, { ...options.limits, cacheDir: options.cacheDir });
  const { catalog } = loaded.package;
  const needs = observationNeeds(catalog, catalog.readings).map(({ indicator, areas }) => ({ indicator, areas }));
  const base = indexEvidence(catalog, await store.observations(needs));
  const usage = await publicationUsage(store);
  const scenarios = orderedScenarios(catalog);
  return { ok: true, site: { options, package: loaded.package, catalog, store, base, scenarios, usage } };
}

async function publicationUsage(store: Store): Promise<Map<string, { table: string; rows: number }[]>> {
  const usage = new Map<string, { table: string; rows: number }[]>();
  for (const { name } of store.tables()) {
    if (name === "publications") continue;
    const request = { table: name, filters: [], search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
    for (const { publication, rows } of await store.publicationsUsed(request)) {
      const tables = usage.get(publication) ?? [];
      tables.push({ table: name, rows });
      usage.set(publication, tables);
    }
  }
  return usage;
}

/** Opens the site: called once at the start, so that a broken package stops the server with its issues. */
export function openSite(options: SiteOptions): Promise<OpenResult> {
  holder.dashboardSite ??= open(options);
  return holder.dashboardSite;
}

/** The open site. In development (no server entry) it opens the folder named by DATA_DIR, or `data`. */
export async function getSite(): Promise<Site> {
  const { DATA_DIR = "data", CACHE_DIR = ".cache", SITE_URL = "" } = process.env;
  const opened = await openSite({ dataDir: DATA_DIR, cacheDir: CACHE_DIR, siteUrl: SITE_URL });
  if (!opened.ok) throw new Error(opened.problems.join("\n"));
  return opened.site;
}

/**
 * In development: closes the site and opens it anew on what its folder holds now. Who asks meanwhile waits for the new one.
 * null where none was open. A package that is not in order is a result, and stays one until the next call.
 * @public Vite loads it for server/dev-plugins.ts.
 */
export async function reopenSite(options: SiteOptions): Promise<OpenResult | null> {
  const before = holder.dashboardSite;
  if (before === undefined) return null;
  holder.dashboardSite = before
    .then((opened) => (opened.ok ? opened.site.store.close() : undefined))
    .catch(() => undefined)
    .then(() => open(options));
  return holder.dashboardSite;
}

/** Closes the engine; nothing can be asked afterwards. */
export async function closeSite(): Promise<void> {
  const opened = await holder.dashboardSite;
  if (opened?.ok) await opened.site.store.close();
}

/** As `closeSite`, for a command: the next one of this process may open another package. A server stays closed. */
export async function leaveSite(): Promise<void> {
  await closeSite();
  holder.dashboardSite = undefined;
}
