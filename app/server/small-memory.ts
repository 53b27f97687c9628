/** What `MEMORY=512MB` sets: found by reading every chart, the largest pages and extracts within a real limit of 512 MB. */
import { spawn } from "node:child_process";

/** Values that settings take where nothing else is said. */
export const SMALL_DEFAULTS: Readonly<Record<string, string>> = {
  ENGINE_MEMORY: "80MB",
  ENGINE_CONNECTIONS: "2",
  DRAWING_THREADS: "1",
  PICTURE_MEMORY: "4MiB",
  PAGE_MEMORY: "4MiB",
};

/** Heap of a drawing thread, in MB. */
export const SMALL_THREAD = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 64 };

/** Node takes these only when it starts: 144 MB for what lives long, 2 MB for each half of what does not. */
const NODE_OPTIONS = "--max-old-space-size=144 --max-semi-space-size=2";
/** And the C library these: one arena, and what is freed goes back to the system instead of being held for the next time. */
const ALLOCATOR = { MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "131072", MALLOC_MMAP_THRESHOLD_: "131072" };
const HANDED_ON = ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR2"] as const;

type Env = NodeJS.ProcessEnv;

/** The environment that a server with little memory has to be started with; null where it has it already, or where there is memory. */
export function smallEnvironment(env: Env): Env | null {
  if (env.MEMORY?.trim() !== "512MB" || env.MALLOC_ARENA_MAX === ALLOCATOR.MALLOC_ARENA_MAX) return null;
  // What was given by hand comes last, and so counts.
  return { ...env, ...ALLOCATOR, NODE_OPTIONS: `${NODE_OPTIONS} ${env.NODE_OPTIONS ?? ""}`.trim() };
}

/**
 * Runs this program anew with such an environment and ends with its exit code: in this process' place where Node can (from 22.15 on, execve), else as a
 * child that gets the signals.
 */
export function startAgain(env: Env): void {
  const words = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const { execve } = process as { execve?: (file: string, words: string[], env: Env) => never };
  if (execve !== undefined && process.platform !== "win32") execve.call(process, process.execPath, words, env);
  const child = spawn(process.execPath, words.slice(1), { env, stdio: "inherit" });
  for (const signal of HANDED_ON) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
  child.on("error", (error) => {
    console.error(`The server could not be started with little memory: ${error.message}`);
    process.exit(1);
  });
}
