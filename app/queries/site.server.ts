import { resolve } from "node:path";
import { orderedScenarios, type Catalog } from "../domain/catalog.ts";
import { indexEvidence, type EvidenceBase } from "../domain/evidence-base.ts";
import { observationNeeds } from "../domain/needs.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { formatCauses } from "../package/issue-causes.ts";
import type { Issue } from "../package/issues.ts";
import { loadPackage, type DataPackage } from "../package/load-package.ts";
import { openPackageStore } from "./open-package.server.ts";
import { prepareCacheFolder } from "../store/cache-folder.ts";
import { parquetIn } from "../store/parquet/open-parquet.ts";
import { StartRefused } from "../store/start-refused.ts";
import { loadAhead } from "../store/table-cache.ts";
import { type Store, StoreError, type StoreLimits } from "../store/store.ts";

export interface SiteOptions {
  dataDir: string;
  cacheDir: string;
  /** "" = the request's own origin where it is this server's (site-origin.server.ts). */
  siteUrl: string;
  /** Who runs the site, and a mail or web address of theirs; "" or left out: not said. */
  operator?: string;
  contact?: string;
  /** Where the server listens; absent in development. */
  host?: string;
  port?: number;
  /** Tables with faults are served, the faults shown; left out: in a package without core tables. */
  lenient?: boolean;
  /** The hash of the data that other processes of this server serve: no other data are opened. "" or left out: whatever is there. */
  expectedData?: string;
  /** Address of the database that keeps the tables; "" or left out: the built-in engine does. */
  storeUrl?: string;
  /** Name of that database's cluster; "" or left out: it has none. */
  storeCluster?: string;
  /** What the query engine may take; left out: its standard. */
  limits?: StoreLimits;
}

/** What the running server holds: the package, its engine and the evidence that readings need. Replaced only in development and where a folder is watched; closed once. */
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

/** `problems`: lines for whoever starts the server; `issues`: the package's own among them. */
export type OpenResult = { ok: true; site: Site } | { ok: false; problems: string[]; issues: Issue[] };

/** The one site of this process; kept on globalThis so that a reload in development does not open it twice. */
const holder = globalThis as { dashboardSite?: Promise<OpenResult> };

async function open(options: SiteOptions, known: Site | null = null): Promise<OpenResult> {
  try {
    // Before the package is read, which may take a while: a cache that cannot be written is said at once.
    await prepareCacheFolder(resolve(options.cacheDir));
    return await openPackage(options, known);
  } catch (error) {
    if (error instanceof StartRefused) return { ok: false, problems: [error.message], issues: [] };
    if (error instanceof StoreError) return { ok: false, problems: [whyNoStart(error)], issues: [] };
    throw error;
  }
}

/** What the engine said of the readings' evidence, which is read once at the start, and what to do. */
function whyNoStart({ failure }: StoreError): string {
  if (failure.reason === "memory")
    return "The engine has too little memory for this data package: set ENGINE_MEMORY higher, for example to 200MB.";
  if (failure.reason === "timeout")
    return "The engine took too long to read this data package: set EXTRACT_SECONDS higher, or give the machine less to do.";
  return `The data package cannot be read: ${failure.message}`;
}

const LENIENT_LIMIT =
  "--lenient lets only faults of further tables pass, never of core tables or the descriptor: mend these. npm run cli -- check --fix mends what has one meaning.";

const CHANGED =
  "The data package is no longer the one that this server's other processes serve: start the server again to serve it.";

async function openPackage(options: SiteOptions, known: Site | null): Promise<OpenResult> {
  // A server that keeps the tables is given them once they are checked.
  const ahead = options.storeUrl ? undefined : loadAhead(resolve(options.cacheDir));
  try {
    return await openWith(options, known, ahead);
  } finally {
    await ahead?.discard();
  }
}

async function openWith(
  options: SiteOptions,
  known: Site | null,
  ahead: ReturnType<typeof loadAhead> | undefined,
): Promise<OpenResult> {
  const loaded = await loadPackage(options.dataDir, {
    cacheDir: options.cacheDir,
    lenient: options.lenient ? true : "auto",
    parquet: parquetIn(resolve(options.cacheDir)),
    taker: ahead,
    // Of several processes one tells.
    tell: options.expectedData ? undefined : console.error,
  });
  if (!loaded.ok) {
    const heading = `The data package in ${options.dataDir} cannot be served:`;
    const limit = options.lenient ? [LENIENT_LIMIT] : [];
    return { ok: false, problems: [heading, ...formatCauses(loaded.issues), ...limit], issues: loaded.issues };
  }
  if (options.expectedData && options.expectedData !== loaded.package.dataHash)
    return { ok: false, problems: [CHANGED], issues: [] };
  if (known !== null && loaded.package.dataHash === known.store.dataHash) return { ok: true, site: known };
  const store = await openPackageStore(loaded.package, {
    ...options.limits,
    cacheDir: options.cacheDir,
    url: options.storeUrl ?? "",
    ahead,
    cluster: options.storeCluster ?? "",
  });
  const { catalog } = loaded.package;
  const needs = observationNeeds(catalog, catalog.readings).map(({ indicator, areas }) => ({ indicator, areas }));
  const base = indexEvidence(catalog, await store.observations(needs));
  const usage = await publicationUsage(store);
  const scenarios = orderedScenarios(catalog);
  store.hurry();
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

/**
 * Opens a site beside the one that is open, of what the folder holds now: that very site where it holds the same. Nobody sees it before
 * `replaceSite`, and who does not want it closes its store.
 */
export async function openBeside(options: SiteOptions): Promise<OpenResult> {
  const now = await holder.dashboardSite;
  return open(options, now?.ok ? now.site : null);
}

/** Whether this site is the one. */
export async function isServed(site: Site): Promise<boolean> {
  const now = await holder.dashboardSite;
  return now?.ok === true && now.site === site;
}

/** From now on this site is the one; gives the one before it, which is still open, for the caller to close. */
export async function replaceSite(site: Site): Promise<Site | null> {
  const before = await holder.dashboardSite;
  holder.dashboardSite = Promise.resolve({ ok: true, site });
  return before?.ok && before.site !== site ? before.site : null;
}

/** The open site. In development (no server entry) it opens the folder named by DATA_DIR, or `data`. */
export async function getSite(): Promise<Site> {
  const { DATA_DIR = "data", CACHE_DIR = ".cache", SITE_URL = "", OPERATOR, CONTACT } = process.env;
  const opened = await openSite({
    dataDir: DATA_DIR,
    cacheDir: CACHE_DIR,
    siteUrl: SITE_URL,
    operator: OPERATOR,
    contact: CONTACT,
  });
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
