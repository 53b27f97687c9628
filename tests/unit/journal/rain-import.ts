import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "vite";
import { runImport } from "../../../app/cli/import.ts";
import { TINY } from "../package/tiny-package.ts";
import { rainImporter } from "./rain-importer.ts";

const HEADER = "publication,indicator,area,period,value,value_low,value_high,status,seen_at,note";

/** A bench for imports that are killed: a raw folder, copies of the tiny package, and the import as a process of its own. */
export interface RainImport {
  raw: string;
  /** The import as a program: `node <child> <raw folder> <package folder>`. */
  child: string;
  copy(): string;
  /** Runs the import as a process, with the variables of fault-hook.mjs. */
  run(dataDir: string, faults?: Record<string, string>): { killed: boolean; code: number | null; output: string };
  /** The next command, in this process. */
  next(dataDir: string): Promise<{ code: number; output: string }>;
  remove(): void;
}

export async function prepareRainImport(): Promise<RainImport> {
  const folder = mkdtempSync(join(tmpdir(), "rain-"));
  // Inside the tree, so that the packages are found.
  const built = resolve(".cache", `import-child-${randomUUID()}`);
  const entry = resolve("tests/support/import-child.ts");
  await build({ configFile: false, logLevel: "error", build: { ssr: entry, outDir: built, target: "node20" } });
  const child = join(built, "import-child.js");
  const raw = join(folder, "raw");
  mkdirSync(raw);
  const weather = readFileSync(join(TINY, "observations/weather.csv"), "utf8");
  const added = "weather-office-yearbook-2025,annual_rainfall";
  writeFileSync(join(raw, "weather.csv"), `${weather}${added},EASTVALE,2024,700.5,,,A,,\n`);
  writeFileSync(join(raw, "rain.csv"), `${HEADER}\n${added},NORTHVALE,2024,801.5,,,A,,\n`);
  let copies = 0;
  return {
    raw,
    child,
    copy() {
      const dir = join(folder, `copy-${(copies += 1)}`);
      cpSync(TINY, dir, { recursive: true });
      return dir;
    },
    run(dataDir, faults = {}) {
      const hook = resolve("tests/unit/journal/fault-hook.mjs");
      const args = ["--import", hook, child, raw, dataDir];
      const done = spawnSync(process.execPath, args, { env: { ...process.env, ...faults }, encoding: "utf8" });
      return { killed: done.signal === "SIGKILL", code: done.status, output: done.stdout + done.stderr };
    },
    async next(dataDir) {
      const lines: string[] = [];
      const options = { from: raw, dataDir, dryRun: false, acceptRevisions: true };
      const code = await runImport("rain", options, (line) => lines.push(line), [rainImporter]);
      return { code, output: lines.join("\n") };
    },
    remove() {
      for (const path of [folder, built]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Every file of a folder with its text, those with a dot in front as well. */
export function contentOf(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length + 1), readFileSync(path, "utf8")]));
}
