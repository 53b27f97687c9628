import { z } from "zod";

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
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
];

const schema = z.object({
  PORT: z.coerce
    .number({ error: "PORT must be a whole number from 0 to 65535" })
    .int("PORT must be a whole number from 0 to 65535")
    .min(0, "PORT must be a whole number from 0 to 65535")
    .max(65535, "PORT must be a whole number from 0 to 65535"),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, "HOST must be an IP address or a host name, for example 127.0.0.1 or 0.0.0.0"),
  DATA_DIR: z.string().min(1, "DATA_DIR must name a folder"),
  CACHE_DIR: z.string().min(1, "CACHE_DIR must name a folder"),
  SITE_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/, error: "SITE_URL must be an http(s) address" })]),
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
  const { PORT, HOST, DATA_DIR, CACHE_DIR, SITE_URL } = parsed.data;
  const siteUrl = SITE_URL.replace(/\/+$/, "");
  return { ok: true, value: { port: PORT, host: HOST, dataDir: DATA_DIR, cacheDir: CACHE_DIR, siteUrl } };
}

/** The text of `--help`. */
export function settingsHelp(command: string): string {
  const rows = SETTINGS.map(({ name, standard, meaning }) => `  ${name.padEnd(10)} ${meaning} [${standard || "none"}]`);
  return [`Usage: ${command} [--help]`, "", "Settings (environment variables) [default]:", ...rows].join("\n");
}
