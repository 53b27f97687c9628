import { z } from "zod";
import type { StoreLimits } from "../store/store.ts";
import { SMALL_DEFAULTS, SMALL_THREAD } from "./small-memory.ts";
import { seconds, size, wholeNumber } from "./setting-values.ts";

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
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
  /** Threads that draw pictures, and bytes of pictures kept in memory. */
  drawing: {
    threads: number;
    cacheBytes: number;
    heap?: { maxYoungGenerationSizeMb: number; maxOldGenerationSizeMb: number };
  };
  /** What the query engine and its files may take. */
  limits: Required<StoreLimits>;
}

interface SettingDoc {
  name: string;
  standard: string;
  meaning: string;
}

/** Every setting there is: `--help` prints this list, the README repeats it, a test holds them together. */
export const SETTINGS: readonly SettingDoc[] = [
  { name: "PORT", standard: "4173", meaning: "TCP port to listen on, 0 to 65535 (0 = any free one)" },
  { name: "HOST", standard: "127.0.0.1", meaning: "address to listen on; 0.0.0.0 opens the site to the network" },
  { name: "DATA_DIR", standard: "data", meaning: "folder of the data package to serve (holds datapackage.json)" },
  {
    name: "CACHE_DIR",
    standard: ".cache",
    meaning: "folder for what can be made again: the query engine's file, extracts",
  },
  {
    name: "SITE_URL",
    standard: "",
    meaning:
      "address that readers use (https://…), for citations and canonical links; without it only this machine's own is named",
  },
  {
    name: "WATCH",
    standard: "no",
    meaning: "yes: reads DATA_DIR anew when a file in it changes, and open pages reload (the same as --watch)",
  },
  {
    name: "MAX_REQUESTS",
    standard: "16",
    meaning: "pages in work at once, and as many files; more are answered 503 with Retry-After",
  },
  { name: "STALL_SECONDS", standard: "60", meaning: "a client that takes nothing for so long is dropped" },
  {
    name: "CONNECTIONS",
    standard: "1000",
    meaning: "connections open at once, fewer where the process may open few files; the longest idle makes room",
  },
  {
    name: "STOP_SECONDS",
    standard: "8",
    meaning: "seconds that work in flight has to end after a signal to stop; containers kill after 10",
  },
  { name: "QUERY_SECONDS", standard: "10", meaning: "time that a page's query may take before it is stopped (503)" },
  {
    name: "EXTRACT_SECONDS",
    standard: "60",
    meaning: "time that the making of one download may take, from its turn on",
  },
  {
    name: "EXTRACT_WAIT_SECONDS",
    standard: "120",
    meaning: "time that a large download waits for its turn and for room on the disk (then 503)",
  },
  {
    name: "ENGINE_CONNECTIONS",
    standard: "3",
    meaning:
      "queries at once; large downloads take all but two, pages have those to themselves (4 or more: see docs/settings.md)",
  },
  {
    name: "MEMORY",
    standard: "",
    meaning: "512MB: other defaults for all that takes memory, so that the shipped data fit into 512 MB in all",
  },
  { name: "ENGINE_MEMORY", standard: "200MB", meaning: "memory of the query engine; what needs more goes to the disk" },
  { name: "DRAWING_THREADS", standard: "2", meaning: "threads that draw pictures, each of some 70 MB" },
  {
    name: "PAGE_MEMORY",
    standard: "32MiB",
    meaning: "memory for pages that were made and are kept, compressed; 0MB keeps none",
  },
  { name: "PICTURE_MEMORY", standard: "64MiB", meaning: "memory for pictures that were drawn and are kept" },
  {
    name: "ENGINE_DISK",
    standard: "8GB",
    meaning: "disk for queries that need more memory than they have, in CACHE_DIR",
  },
  {
    name: "EXTRACT_DISK",
    standard: "1GiB",
    meaning: "disk for downloads in CACHE_DIR: finished, in the making and still being read, all together",
  },
];

/** What is wrong with an address that paths are put behind; "" if nothing is. */
function siteUrlProblem(text: string): string {
  if (text === "") return "";
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:\/\/[^/]/.test(text)) return "SITE_URL must be an http(s) address";
  if (address.username !== "" || address.password !== "") return "SITE_URL must have no user name and no password";
  return /[?#]/.test(text) ? "SITE_URL must have no query and no #" : "";
}

const schema = z.object({
  PORT: wholeNumber("PORT", 0, 65_535),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, "HOST must be an IP address or a host name, for example 127.0.0.1 or 0.0.0.0"),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder"),
  CACHE_DIR: z.string().min(1, "CACHE_DIR must name a folder"),
  SITE_URL: z.string().superRefine((text, context) => {
    const message = siteUrlProblem(text);
    if (message !== "") context.addIssue({ code: "custom", message });
  }),
  WATCH: z.enum(["yes", "no"], "WATCH must be yes or no"),
  MAX_REQUESTS: wholeNumber("MAX_REQUESTS", 1, 10_000),
  STALL_SECONDS: wholeNumber("STALL_SECONDS", 1, 3_600),
  CONNECTIONS: wholeNumber("CONNECTIONS", 16, 100_000),
  STOP_SECONDS: wholeNumber("STOP_SECONDS", 0, 3_600),
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
  const tooMany = connectionsError(parsed.data.ENGINE_CONNECTIONS, env.UV_THREADPOOL_SIZE);
  if (tooMany !== null) return { ok: false, errors: [tooMany] };
  return { ok: true, value: settingsOf(parsed.data) };
}

function settingsOf(values: z.output<typeof schema>): Settings {
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    cacheDir: values.CACHE_DIR,
    siteUrl: values.SITE_URL.replace(/\/+$/, ""),
    watch: values.WATCH === "yes",
    maxRequests: values.MAX_REQUESTS,
    stallSeconds: values.STALL_SECONDS,
    connections: values.CONNECTIONS,
    stopSeconds: values.STOP_SECONDS,
    pageBytes: values.PAGE_MEMORY,
    drawing: {
      threads: values.DRAWING_THREADS,
      cacheBytes: values.PICTURE_MEMORY,
      heap: values.MEMORY === "" ? undefined : SMALL_THREAD,
    },
    limits: {
      queryTimeoutMs: values.QUERY_SECONDS,
      extractTimeoutMs: values.EXTRACT_SECONDS,
      extractWaitMs: values.EXTRACT_WAIT_SECONDS,
      connections: values.ENGINE_CONNECTIONS,
      memoryLimit: inMiB(values.ENGINE_MEMORY),
      spillLimit: inMiB(values.ENGINE_DISK),
      extractCacheBytes: values.EXTRACT_DISK,
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

/** The text of `--help`. */
export function settingsHelp(command: string): string {
  const rows = SETTINGS.map(({ name, standard, meaning }) => `  ${name.padEnd(20)} ${meaning} [${standard || "none"}]`);
  return [
    `Usage: ${command} -- [folder of a data package, instead of DATA_DIR] [--watch] [--lenient] [--help]`,
    "",
    "Settings (environment variables) [default]:",
    ...rows,
  ].join("\n");
}
