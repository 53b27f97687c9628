import { z } from "zod";

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
  /** Connections at once. */
  connections: number;
  /** Time for work in flight after a signal to end. */
  stopSeconds: number;
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
    name: "CONNECTIONS",
    standard: "1000",
    meaning: "connections open at once, fewer where the process may open few files; the longest idle makes room",
  },
  {
    name: "STOP_SECONDS",
    standard: "8",
    meaning: "seconds that work in flight has to end after a signal to stop; containers kill after 10",
  },
];

/** A whole number from least to most; one sentence says so whatever is wrong. */
function wholeNumber(name: string, least: number, most: number) {
  const error = `${name} must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

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
  CONNECTIONS: wholeNumber("CONNECTIONS", 16, 100_000),
  STOP_SECONDS: wholeNumber("STOP_SECONDS", 0, 3_600),
});

export type SettingsResult = { ok: true; value: Settings } | { ok: false; errors: string[] };

/** Reads the settings from environment variables; an unset or blank one takes its default. All errors at once. */
export function readSettings(env: Record<string, string | undefined>): SettingsResult {
  const given = Object.fromEntries(SETTINGS.map(({ name, standard }) => [name, env[name]?.trim() || standard]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A log is no place for a password.
      return `${issue.message}; it is "${(given[name] ?? "").replace(/\/\/[^/?#]*@/, "//…@")}"`;
    });
    return { ok: false, errors };
  }
  const { PORT, HOST, DATA_DIR, CACHE_DIR, SITE_URL, CONNECTIONS, STOP_SECONDS } = parsed.data;
  const siteUrl = SITE_URL.replace(/\/+$/, "");
  const limits = { connections: CONNECTIONS, stopSeconds: STOP_SECONDS };
  return { ok: true, value: { port: PORT, host: HOST, dataDir: DATA_DIR, cacheDir: CACHE_DIR, siteUrl, ...limits } };
}

/** The text of `--help`. */
export function settingsHelp(command: string): string {
  const rows = SETTINGS.map(({ name, standard, meaning }) => `  ${name.padEnd(12)} ${meaning} [${standard || "none"}]`);
  return [`Usage: ${command} [--help]`, "", "Settings (environment variables) [default]:", ...rows].join("\n");
}
