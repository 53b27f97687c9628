/** A server of ClickHouse's engine for a run of tests (tests/engines). */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the engine's server, without a database; not there where the store runs on its own engine. */
    clickhouse?: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, address } = await startEngine(project.config.root);
  await askServer(address, "create database tests");
  project.provide("clickhouse", address);
  return stop;
}

/** Throws where tests/engines is not installed or the engine does not run on this machine. */
export async function startEngine(root: string): Promise<{ address: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(root, "tests/engines/server.mjs")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [line] = await Promise.race([once(child.stdout, "data"), ended.then(() => [""])]);
  const address = String(line).trim();
  if (address === "") throw new Error("The engine of tests/engines does not start: npm run engines installs it");
  return {
    address,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Asks the server something by itself, past the store; `address` may say `?database=`. Throws what it answers to what it cannot do. */
export async function askServer(address: string, query: string): Promise<string> {
  const { origin, search, username, password } = new URL(address);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const answer = await fetch(`${origin}/${search}`, { method: "POST", headers: { authorization }, body: query });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text;
}
