import { settingsHelp } from "./setting-docs.ts";
import { readSettings, type Settings } from "./settings.ts";

/** Ends the start with what is wrong. */
export function fail(lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

/** The settings of this start, by its words and its environment; null where only help was asked for, which is given. Ends the process where they make no sense. */
export function settingsToStart(): Settings | null {
  if (process.argv.includes("--help")) {
    console.log(settingsHelp("npm run up"));
    return null;
  }
  const folders = process.argv.slice(2).filter((word) => !word.startsWith("-"));
  if (folders.length > 1) fail([`One folder can be served, not ${folders.length}: ${folders.join(", ")}`]);
  const watch = process.argv.includes("--watch") ? { WATCH: "yes" } : {};
  const settings = readSettings({ ...process.env, DATA_DIR: folders[0] ?? process.env.DATA_DIR, ...watch });
  return settings.ok ? settings.value : fail([...settings.errors, "", settingsHelp("npm run up")]);
}
