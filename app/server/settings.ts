import { z } from "zod";
import { serverAddress } from "../store/clickhouse/address.ts";
import type { StoreLimits } from "../store/store.ts";
import { SMALL_DEFAULTS, SMALL_THREAD } from "./small-memory.ts";
import { SETTINGS } from "./setting-docs.ts";
import { seconds, size, wholeNumber } from "./setting-values.ts";

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
  /** Who runs the site, and where readers write to; "" for not said. */
  operator: string;
  contact: string;
  /** Whether the folder is watched and read anew when it changes. */
  watch: boolean;
  /** Pages in work at once, and files in work at once. */
  maxRequests: number;
  /** Bytes of pages that are kept. */
  pageBytes: number;
  stallSeconds: number;
  /** Connections open at once. */
  connections: number;
  /** Time for work in flight after a signal to end. */
  stopSeconds: number;
  /** Time before that in which it answers on and says that it is not ready. */
  drainSeconds: number;
  keepAliveSeconds: number;
  /** Processes on the one port. What is divided among them stands here as one process' share. */
  workers: number;
  logFormat: "text" | "json";
  /** Where `/metrics` is; null: nowhere. */
  metrics: { host: string; port: number } | null;
  /** Threads that draw pictures, and bytes of pictures kept in memory. */
  drawing: {
    threads: number;
    cacheBytes: number;
    heap?: { maxYoungGenerationSizeMb: number; maxOldGenerationSizeMb: number };
  };
  /** Address of the ClickHouse server that keeps the tables; "" for the built-in engine. */
  storeUrl: string;
  /** Its cluster, whose servers keep the tables together; "" for none. */
  storeCluster: string;
  /** What the query engine and its files may take. */
  limits: Required<StoreLimits>;
}

/** What is wrong with an address that paths are put behind; "" if nothing is. */
function siteUrlProblem(text: string): string {
  if (text === "") return "";
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:\/\/[^/]/.test(text)) return "SITE_URL must be an http(s) address";
  if (address.username !== "" || address.password !== "") return "SITE_URL must have no user name and no password";
  return /[?#]/.test(text) ? "SITE_URL must have no query and no #" : "";
}

/** Whether readers can write to it: a mail address, or a page. */
function isContact(text: string): boolean {
  if (/^[^\s@<>"]+@[^\s@<>"/]+$/.test(text)) return true;
  return /^https?:\/\/[^/]/.test(text) && URL.canParse(text) && new URL(text).username === "";
}

function host(name: string) {
  const error = `${name} must be an IP address or a host name, for example 127.0.0.1 or 0.0.0.0`;
  return z.string().regex(/^[A-Za-z0-9.:_-]+$/, error);
}

const schema = z.object({
  PORT: wholeNumber("PORT", 0, 65_535),
  HOST: host("HOST"),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder"),
  CACHE_DIR: z.string().min(1, "CACHE_DIR must name a folder"),
  SITE_URL: z.string().superRefine((text, context) => {
    const message = siteUrlProblem(text);
    if (message !== "") context.addIssue({ code: "custom", message });
  }),
  OPERATOR: z.string().max(200, "OPERATOR must have 200 characters at most"),
  CONTACT: z
    .string()
    .refine((text) => text === "" || isContact(text), "CONTACT must be a mail address or an http(s) address"),
  WATCH: z.enum(["yes", "no"], "WATCH must be yes or no"),
  MAX_REQUESTS: wholeNumber("MAX_REQUESTS", 1, 10_000),
  STALL_SECONDS: wholeNumber("STALL_SECONDS", 1, 3_600),
  CONNECTIONS: wholeNumber("CONNECTIONS", 16, 100_000),
  STOP_SECONDS: wholeNumber("STOP_SECONDS", 0, 3_600),
  DRAIN_SECONDS: wholeNumber("DRAIN_SECONDS", 0, 3_600),
  KEEP_ALIVE_SECONDS: wholeNumber("KEEP_ALIVE_SECONDS", 1, 3_600, "seconds"),
  WORKERS: wholeNumber("WORKERS", 1, 64),
  LOG_FORMAT: z.enum(["text", "json"], "LOG_FORMAT must be text or json"),
  METRICS_PORT: z.union(
    [z.literal(""), wholeNumber("METRICS_PORT", 0, 65_535)],
    "METRICS_PORT must be a whole number from 0 to 65535, or not be set",
  ),
  METRICS_HOST: host("METRICS_HOST"),
  STORE_URL: z
    .string()
    .refine(
      (text) => text === "" || serverAddress(text) !== null,
      "STORE_URL must be an address such as http://user:password@host:8123/database, or not be set",
    ),
  STORE_CLUSTER: z.string().regex(/^\w*$/, "STORE_CLUSTER must be a name of letters, digits and _, or not be set"),
  QUERY_SECONDS: seconds("QUERY_SECONDS", 3_600),
  EXTRACT_SECONDS: seconds("EXTRACT_SECONDS", 86_400),
  EXTRACT_WAIT_SECONDS: seconds("EXTRACT_WAIT_SECONDS", 86_400),
  ENGINE_CONNECTIONS: wholeNumber("ENGINE_CONNECTIONS", 2, 64),
  MEMORY: z.enum(["", "512MB"], "MEMORY must be 512MB, or not be set"),
  ENGINE_MEMORY: size("ENGINE_MEMORY", "32MB"),
  DRAWING_THREADS: wholeNumber("DRAWING_THREADS", 1, 64),
  PAGE_MEMORY: size("PAGE_MEMORY", "0MB"),
  PICTURE_MEMORY: size("PICTURE_MEMORY", "1MB"),
  ENGINE_DISK: size("ENGINE_DISK", "1MB"),
  EXTRACT_DISK: size("EXTRACT_DISK", "1MB"),
});

export type SettingsResult = { ok: true; value: Settings } | { ok: false; errors: string[] };

/** Reads the settings from environment variables; an unset or blank one takes its default. All errors at once. */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const small = env.MEMORY?.trim() === "512MB" ? SMALL_DEFAULTS : {};
  const given = Object.fromEntries(
    SETTINGS.map(({ name, standard }) => [name, env[name]?.trim() || (small[name] ?? standard)]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A log is no place for a password.
      return `${issue.message}; it is "${(given[name] ?? "").replace(/\/\/[^/?#]*@/, "//…@")}"`;
    });
    return { ok: false, errors };
  }
  if (parsed.data.MEMORY !== "" && parsed.data.WORKERS > 1)
    return { ok: false, errors: [`MEMORY=512MB is for one process; WORKERS is ${parsed.data.WORKERS}`] };
  if (parsed.data.WATCH === "yes" && parsed.data.WORKERS > 1)
    return { ok: false, errors: [`A watched folder is served by one process; WORKERS is ${parsed.data.WORKERS}`] };
  if (parsed.data.WATCH === "yes" && parsed.data.METRICS_PORT !== "")
    return { ok: false, errors: ["A watched folder is for writing and has no metrics; METRICS_PORT is set"] };
  if (parsed.data.STORE_CLUSTER !== "" && parsed.data.STORE_URL === "")
    return { ok: false, errors: ["STORE_CLUSTER needs STORE_URL, the address of one of the cluster's servers"] };
  const tooMany = connectionsError(parsed.data.ENGINE_CONNECTIONS, env.UV_THREADPOOL_SIZE);
  if (tooMany !== null) return { ok: false, errors: [tooMany] };
  return { ok: true, value: settingsOf(parsed.data) };
}

function settingsOf(values: z.output<typeof schema>): Settings {
  const share = (whole: number, least = 0) => Math.max(least, Math.floor(whole / values.WORKERS));
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    cacheDir: values.CACHE_DIR,
    siteUrl: values.SITE_URL.replace(/\/+$/, ""),
    operator: values.OPERATOR,
    contact: values.CONTACT,
    watch: values.WATCH === "yes",
    maxRequests: share(values.MAX_REQUESTS, 1),
    stallSeconds: values.STALL_SECONDS,
    connections: share(values.CONNECTIONS, 16),
    stopSeconds: values.STOP_SECONDS,
    drainSeconds: values.DRAIN_SECONDS,
    keepAliveSeconds: values.KEEP_ALIVE_SECONDS,
    workers: values.WORKERS,
    logFormat: values.LOG_FORMAT,
    metrics: values.METRICS_PORT === "" ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT },
    pageBytes: share(values.PAGE_MEMORY),
    drawing: {
      threads: share(values.DRAWING_THREADS, 1),
      cacheBytes: share(values.PICTURE_MEMORY, 1_000_000),
      heap: values.MEMORY === "" ? undefined : SMALL_THREAD,
    },
    storeUrl: values.STORE_URL,
    storeCluster: values.STORE_CLUSTER,
    limits: {
      queryTimeoutMs: values.QUERY_SECONDS,
      extractTimeoutMs: values.EXTRACT_SECONDS,
      extractWaitMs: values.EXTRACT_WAIT_SECONDS,
      connections: values.ENGINE_CONNECTIONS,
      memoryLimit: inMiB(values.ENGINE_MEMORY),
      spillLimit: inMiB(share(values.ENGINE_DISK)),
      extractCacheBytes: share(values.EXTRACT_DISK, 1_000_000),
    },
  };
}

// Every running query holds one of node's threads for blocking work; one has to be left for files.
const NODE_THREADS = 4;

function connectionsError(connections: number, threads: string | undefined): string | null {
  const there = Number(threads) || NODE_THREADS;
  if (connections < there) return null;
  return `ENGINE_CONNECTIONS=${connections} needs UV_THREADPOOL_SIZE=${connections + 1} or more, also set in the environment; it is ${there}`;
}

/** As the engine writes sizes: it takes whole numbers of a unit. */
function inMiB(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / (1 << 20)))}MiB`;
}
