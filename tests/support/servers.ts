import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built server on the shipped data, without a final slash. */
    site: string;
    /** The same server on the tiny fixture package. */
    tinySite: string;
  }
}

interface Running {
  address: string;
  process: ChildProcess;
  /** Everything it has said so far, on both outputs. */
  said: () => string;
}

interface Launch {
  cwd?: string;
  /** Shell words in front of node, such as `ulimit -n 256;`. */
  before?: string;
  /** Options of node itself. */
  node?: string[];
}

/** Starts build/server/index.js of a folder on a free port and waits for the line that names its address. */
export function startServer(
  env: Record<string, string>,
  { cwd, before = "", node = [] }: Launch = {},
): Promise<Running> {
  if (!existsSync("build/server/index.js")) throw new Error("Build first: npm run build");
  const command = `${before} exec "$0" "$@"`;
  const child = spawn("sh", ["-c", command, process.execPath, ...node, "build/server/index.js"], {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, NODE_ENV: "production", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return serverOf(child);
}

/** Waits for the line that names the address of a server that was started. */
export function serverOf(child: ChildProcess, line = /Serving .* at (http:\S+)\/["\n]/): Promise<Running> {
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => {
      // Left alone it would outlive the tests.
      child.kill("SIGKILL");
      reject(new Error(`The server did not start in 4 min:\n${output}`));
    }, 240_000);
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const address = line.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve({ address, process: child, said: () => output });
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      if (process.env.SHOW_SERVER) process.stderr.write(chunk);
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

/** The exit code of a server, once it has ended; null if a signal killed it. */
export function ended({ process: child }: Pick<Running, "process">): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/**
 * What these two are started with. Whatever else only reads the same package may share their cache, as servers do, and loads nothing anew;
 * what a first start needs is measured and tried with caches of their own.
 */
export const SHIPPED = { DATA_DIR: "data", CACHE_DIR: ".cache/test-shipped" };
export const TINY = { DATA_DIR: "tests/fixtures/packages/tiny", CACHE_DIR: ".cache/test-tiny" };

export default async function setup(project: TestProject): Promise<() => void> {
  const [site, tiny] = await Promise.all([startServer(SHIPPED), startServer(TINY)]);
  project.provide("site", site.address);
  project.provide("tinySite", tiny.address);
  return () => {
    site.process.kill("SIGTERM");
    tiny.process.kill("SIGTERM");
  };
}
