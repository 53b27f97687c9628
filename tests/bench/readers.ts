/** Many readers at once, each on a connection of its own, who ask for one thing after the other. */
import { Agent, get } from "node:http";

export interface Reading {
  /** Milliseconds of each answer with status 200, ascending. */
  served: number[];
  /** Milliseconds of each 503, ascending. */
  refused: number[];
  /** Answers with another status, and connections that broke. */
  failed: number;
  /** Answers that were not whole in time. */
  timedOut: number;
}

/** A path, or one that is made from a number which no request before had: an address that no server can have kept. */
export type Asked = string | ((count: number) => string);

const PATIENCE_MS = 10_000;

type Outcome = "served" | "refused" | "failed" | "timedOut";

/** One request, gzip as browsers ask, read to its end and thrown away. */
function ask(address: string, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = get(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      response.resume();
      response.on("end", () => {
        clearTimeout(late);
        if (response.statusCode === 200) resolve("served");
        else resolve(response.statusCode === 503 ? "refused" : "failed");
      });
      response.on("error", () => resolve("failed"));
    });
    const late = setTimeout(() => {
      resolve("timedOut");
      request.destroy();
    }, PATIENCE_MS);
    request.on("error", () => {
      clearTimeout(late);
      resolve("failed");
    });
  });
}

/**
 * Reads until `ms` have passed. Reader i begins at path i, so that all paths are read at any time.
 * A reader who is refused waits `pauseMs` before asking for the next thing.
 */
export async function readFor(
  site: string,
  paths: readonly Asked[],
  atOnce: number,
  ms: number,
  pauseMs = 0,
): Promise<Reading> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const reading: Reading = { served: [], refused: [], failed: 0, timedOut: 0 };
  const end = performance.now() + ms;
  let count = 0;
  async function reader(first: number): Promise<void> {
    for (let next = first; performance.now() < end; next++) {
      const begun = performance.now();
      const asked = paths[next % paths.length] ?? "/";
      const outcome = await ask(site + (typeof asked === "string" ? asked : asked(count++)), agent);
      const took = performance.now() - begun;
      if (outcome === "served" || outcome === "refused") reading[outcome].push(took);
      else reading[outcome] += 1;
      if (outcome === "refused" && pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, index) => reader(index)));
  agent.destroy();
  reading.served.sort((a, b) => a - b);
  reading.refused.sort((a, b) => a - b);
  return reading;
}

/** The value that so much of an ascending list does not exceed; 0 of an empty one. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;
}
