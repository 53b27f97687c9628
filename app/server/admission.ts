import type { MiddlewareHandler } from "hono";
import { healthPath } from "../paths.ts";
import { refusal } from "./refusal.ts";

const NEVER_REFUSED: readonly string[] = [healthPath, "/readyz"];
const FILE = /\.(?:csv|json|jsonl|zip|svg|png|report\.html)$/;

type Kind = "page" | "file";

/** What is in work just now, and what was refused since the start. */
export interface Crowd {
  inWork: Record<Kind, number>;
  refused: Record<Kind, number>;
}

/** Nothing in work, nobody refused. */
export function noCrowd(): Crowd {
  return { inWork: { page: 0, file: 0 }, refused: { page: 0, file: 0 } };
}

/** What an address asks for; null = what is answered however much there is to do. */
function kindOf(path: string): Kind | null {
  if (NEVER_REFUSED.includes(path)) return null;
  return FILE.test(path) ? "file" : "page";
}

/** Of each turn of the event loop, ms that go to beginning work; the rest is for hearing and refusing those who come. */
const SHARE_MS = 50;

/** Resolves when all that runs without waiting for anything has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

/** Lets those who wait go on one by one, in their order, each turn of the event loop so many as its share allows. */
function inTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];
  async function next(): Promise<void> {
    const begun = performance.now();
    do {
      waiting[0]?.();
      await settled();
      waiting.shift();
    } while (waiting.length > 0 && performance.now() - begun < SHARE_MS);
    if (waiting.length > 0) setImmediate(next);
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}

/**
 * Refuses early what could only wait: at most `limit` pages and as many files are in work, waiting included, until their
 * answer begins; more get a 503 with Retry-After. Pages and files are counted apart, so that slow files keep no page away.
 *
 * Work begins in a later turn of the event loop, little by little: a page keeps the only thread busy, and without the
 * pause those who came meanwhile would stand in the kernel's queue, uncounted, until all before them are done. Who left
 * while waiting costs nothing more.
 *
 * A refusal is held back for `pauseMs`, which costs nothing: programs that ask again at once would otherwise keep the thread
 * busy with refusals, and those in work would wait for them.
 *
 * `refuseData` answers a refused request of the router in the browser (`….data`), which understands no page. `crowd` is kept up to date, for whoever watches it.
 */
export function admission(
  limit: number,
  refuseData: (request: Request) => Promise<Response>,
  pauseMs = 1_000,
  { inWork, refused }: Crowd = noCrowd(),
): MiddlewareHandler {
  const turn = inTurns();
  return async function admit(context, next) {
    const kind = kindOf(context.req.path);
    if (kind === null) return next();
    if (inWork[kind] >= limit) {
      refused[kind] += 1;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (context.req.path.endsWith(".data")) return refuseData(context.req.raw);
      return refusal(context, 503, "Too many are reading at once. Trying again in a few seconds will help.");
    }
    inWork[kind] += 1;
    try {
      await turn();
      if (context.req.raw.signal.aborted) return new Response(null, { status: 499 });
      await next();
    } finally {
      inWork[kind] -= 1;
    }
  };
}
