import { spawnSync } from "node:child_process";

/** A row of `evaluate --format json`. */
export type EngineCell = Record<string, string | number | null>;

/** What the program itself says of an article; it is asked as anybody would ask it, on the command line. */
export function engineCells(folder: string, article: string): EngineCell[] {
  const cli = ["node_modules/tsx/dist/cli.mjs", "app/cli/index.ts"];
  const asked = ["evaluate", "--data", folder, "--article", article, "--format", "json"];
  const done = spawnSync(process.execPath, [...cli, ...asked], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`evaluate failed for ${article}: ${done.stdout.slice(0, 500)}${done.stderr}`);
  return (JSON.parse(done.stdout) as { verdicts: EngineCell[] }).verdicts;
}
