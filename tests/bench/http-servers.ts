import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { Agent, get } from "node:http";
import { fileURLToPath } from "node:url";
import { held, HEAP_PROBE, type Held } from "./heap-probe.ts";

export interface Running {
  address: string;
  pid: number;
  /** What it holds after a collection; only of a server that was started with the probe. */
  held(): Promise<Held>;
  /** Resolves when the server has ended. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 1_800_000;

function start(args: string[], env: Record<string, string>): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const crew = Number(env.WORKERS ?? 1) > 1 ? Number(env.WORKERS) : 0;
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Error(`The server did not start:\n${output}`)), PATIENCE_MS);
    child.stdout?.on("data", (chunk: Buffer) => {
      if (output === "started") return;
      output += chunk.toString();
      const address = /Serving .* at (http:\S+)\/\n/.exec(output)?.[1];
      const serving = output.match(/Worker \d+ of \d+ serves/g)?.length ?? 0;
      if (address === undefined || serving < crew) return;
      clearTimeout(late);
      output = "started";
      resolve({ address, pid: child.pid ?? 0, held: () => held(child), stop: () => ended(child) });
    });
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}

/** The built server on a package, with other settings if need be. Needs `npm run build`. */
export function startBuilt(dataDir: string, cacheDir: string, env: Record<string, string> = {}): Promise<Running> {
  if (!existsSync("build/server/index.js")) throw new Error("Build first: npm run build");
  const settings = { DATA_DIR: dataDir, CACHE_DIR: cacheDir, PORT: "0", HOST: "127.0.0.1", ...env };
  return start(["build/server/index.js"], settings);
}

/** The same with the probe that tells what it holds. */
export function startProbed(dataDir: string, cacheDir: string, env: Record<string, string> = {}): Promise<Running> {
  return startBuilt(dataDir, cacheDir, { NODE_OPTIONS: HEAP_PROBE, ...env });
}

/** The bare page in the same layers, from source, with the loader that runs this bench. */
export function startBare(): Promise<Running> {
  return start([...process.execArgv, fileURLToPath(new URL("bare-server.ts", import.meta.url))], {});
}

const agent = new Agent({ keepAlive: true });

/** Fetches an address to its end. Throws unless it answers 200. */
export function fetched(address: string): Promise<{ bytes: number }> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ bytes });
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    }).on("error", reject);
  });
}

/** Requests a second with so many at a time. */
export async function rate(address: string, requests: number, atOnce: number): Promise<number> {
  let left = requests;
  const begun = performance.now();
  const worker = async () => {
    while (left-- > 0) await fetched(address);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (requests * 1000) / (performance.now() - begun);
}
