import { z } from "zod";

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
  /** Pages in work at once, and files in work at once. */
  maxRequests: number;
  stallSeconds: number;
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
    meaning: "address that readers use (https://…), for citations and canonical links; default: the request's own",
  },
  {
    name: "MAX_REQUESTS",
    standard: "16",
    meaning: "pages in work at once, and as many files; more are answered 503 with Retry-After",
  },
  { name: "STALL_SECONDS", standard: "60", meaning: "a client that takes nothing for so long is dropped, 1 to 3600" },
];

/** A whole number in a range, with one sentence for every way of not being one. */
function whole(name: string, least: number, most: number) {
  const error = `${name} must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

const schema = z.object({
  PORT: whole("PORT", 0, 65_535),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, "HOST must be an IP address or a host name, for example 127.0.0.1 or 0.0.0.0"),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder"),
  CACHE_DIR: z.string().min(1, "CACHE_DIR must name a folder"),
  SITE_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "SITE_URL must be an http(s) address" })]),
  MAX_REQUESTS: whole("MAX_REQUESTS", 1, 10_000),
  STALL_SECONDS: whole("STALL_SECONDS", 1, 3_600),
});

export type SettingsResult = { ok: true; value: Settings } | { ok: false; errors: string[] };

/** Reads the settings from environment variables; an unset or blank one takes its default. All errors at once. */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const given = Object.fromEntries(SETTINGS.map(({ name, standard }) => [name, env[name]?.trim() || standard]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${issue.message}; it is "${given[name] ?? ""}"`;
    });
    return { ok: false, errors };
  }
  const { PORT, HOST, DATA_DIR, CACHE_DIR, SITE_URL, MAX_REQUESTS, STALL_SECONDS } = parsed.data;
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      dataDir: DATA_DIR,
      cacheDir: CACHE_DIR,
      siteUrl: SITE_URL.replace(/\/+$/, ""),
      maxRequests: MAX_REQUESTS,
      stallSeconds: STALL_SECONDS,
    },
  };
}

/** The text of `--help`. */
export function settingsHelp(command: string): string {
  const rows = SETTINGS.map(({ name, standard, meaning }) => `  ${name.padEnd(13)} ${meaning} [${standard || "none"}]`);
  return [`Usage: ${command} [--help]`, "", "Settings (environment variables) [default]:", ...rows].join("\n");
}
