/** Servers on one cache folder and one package, each a process of its own that may be killed, stopped and started again. */
import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import { held, HEAP_PROBE, type Held } from "../heap-probe.ts";

const PATIENCE_MS = 240_000;

export class Replica {
  /** "" while it does not serve. */
  address = "";
  /** Hash of the data that it serves. */
  data = "";
  /** It is being killed or stopped: what breaks now breaks because of that. */
  falling = true;
  /** What it said on its error output while it served. */
  readonly errors: string[] = [];
  readonly number: number;
  readonly #env: Record<string, string>;
  #child: ChildProcess | null = null;

  constructor(number: number, env: Record<string, string>) {
    this.number = number;
    this.#env = env;
  }

  /** Resolves when it serves. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ["build/server/index.js"], {
      env: { ...process.env, NODE_ENV: "production", PORT: "0", NODE_OPTIONS: HEAP_PROBE, ...this.#env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    const before: string[] = [];
    let said = before;
    child.stderr?.on("data", (chunk: Buffer) => void said.push(...chunk.toString().split("\n").filter(Boolean)));
    const address = await greeted(child, before);
    said = this.errors;
    child.once("exit", (code, signal) => {
      if (!this.falling) this.errors.push(`server ${this.number} ended by itself (${signal ?? code})`);
    });
    const health = await fetch(`${address}/healthz`);
    this.data = ((await health.json()) as { data: string }).data;
    this.address = address;
    this.falling = false;
  }

  /** As a machine that loses its power. */
  async kill(): Promise<void> {
    this.falling = true;
    await this.#end("SIGKILL");
  }

  /** @returns the exit code: 0 where all that was in flight ended in order */
  async stop(): Promise<number | null> {
    this.falling = true;
    return this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === null) return null;
    this.#child = null;
    // Gone already: "exit" does not come a second time.
    if (child.exitCode !== null || child.signalCode !== null) {
      this.address = "";
      return child.exitCode;
    }
    const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
    child.kill(signal);
    const code = await ended;
    this.address = "";
    return code;
  }

  /** What it holds after a collection, in MiB. */
  held(): Promise<Held> {
    if (this.#child === null) throw new Error(`Server ${this.number} does not run`);
    return held(this.#child);
  }

  /** Files and connections that it has open. */
  handles(): number {
    return this.#child === null ? 0 : readdirSync(`/proc/${this.#child.pid}/fd`).length;
  }
}

/** The address that a server names when it serves. What it says later, a line a request, is not kept. */
function greeted(child: ChildProcess, errors: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let said: string | null = "";
    const late = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error(`A server did not start:\n${said}\n${errors.join("\n")}`));
    }, PATIENCE_MS);
    child.stdout?.on("data", (chunk: Buffer) => {
      if (said === null) return;
      said += chunk.toString();
      const address = /Serving .* at (http:\S+)\/\n/u.exec(said)?.[1];
      if (address === undefined) return;
      said = null;
      clearTimeout(late);
      resolve(address);
    });
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`A server ended with ${code}:\n${said ?? ""}\n${errors.join("\n")}`));
    });
  });
}
