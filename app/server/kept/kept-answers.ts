import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import pLimit from "p-limit";

/** A whole answer, compressed; the plain bytes are unpacked for the few who cannot take it so. */
export interface WholeAnswer {
  status: number;
  /** Of the plain bytes, with its quotes. */
  etag: string;
  headers: Record<string, string>;
  gzip: Uint8Array<ArrayBuffer>;
  /** Of the plain bytes. */
  length: number;
}

/** Whether it will be the same next time: what was made in a hurry, without what the engine was too busy for, says `no-store`. */
export function mayBeKept({ status, headers }: WholeAnswer): boolean {
  return status === 200 && headers["cache-control"] !== "no-store";
}

/** null: stopped because all who waited had left. */
export type Making = (signal: AbortSignal) => Promise<WholeAnswer | null>;

/** Since the start: answers given from what is kept, given with one that was being made anyway, and made. Just now: what is in line, what is kept. */
export interface KeptLoad {
  kept: number;
  joined: number;
  made: number;
  inLine: number;
  entries: number;
  bytes: number;
}

export interface KeptAnswers {
  load(): KeptLoad;
  /** The answer kept under a key or the one that is being made; undefined where there is neither. */
  find(key: string, signal: AbortSignal): Promise<WholeAnswer | null> | undefined;
  /** The same, else one made now. It is kept if it may be. null: the asker has left. */
  get(key: string, signal: AbortSignal, make: Making): Promise<WholeAnswer | null>;
}

interface Flight {
  answer: Promise<WholeAnswer | null>;
  waiting: number;
  leaving: AbortController;
}

/** Longer addresses are answered and not kept: nobody links to them, and they would fill the memory with names. */
const LONGEST_KEY = 2_048;
/** What an entry takes besides its bytes and its key. */
const ENTRY_BYTES = 1_024;

/**
 * Makings that go on side by side. Evaluating and rendering keep the only thread busy, and one turn of the event loop does a step of each: with sixteen at
 * once a turn took seconds, and readers whose answer was there waited for it as well. A few are needed because some wait for the engine.
 */
const SIDE_BY_SIDE = 3;

/**
 * Who has stood in line for longer is refused when the turn comes, as they would in a crowd wait until they give up, and those behind them for work
 * that nobody reads any more.
 */
const LONGEST_WAIT_MS = 6_000;

/** Stands for what was not made as too many were before it. */
const REFUSED: WholeAnswer = { status: 503, etag: "", headers: {}, gzip: new Uint8Array(0), length: 0 };

/**
 * Answers of at most so many bytes in all (0: none is kept), the longest unused go first; one takes an eighth at most. Equal keys under way are made once; the making
 * is stopped when all who wait for it have left. An answer that could not be begun in time is a 503 without a body. `clock`: milliseconds.
 */
export function keepAnswers(bytes: number, clock: () => number = () => performance.now()): KeptAnswers {
  const kept = new LRUCache<string, WholeAnswer>({
    // The library takes 0 for no bound.
    maxSize: Math.max(1, bytes),
    maxEntrySize: Math.max(1, Math.ceil(bytes / 8)),
    sizeCalculation: ({ gzip }, key) => gzip.byteLength + key.length * 2 + ENTRY_BYTES,
  });
  const line = pLimit(SIDE_BY_SIDE);
  const flights = new Map<string, Flight>();
  const count = { kept: 0, joined: 0, made: 0 };

  function start(key: string, make: Making): Flight {
    count.made += 1;
    const leaving = new AbortController();
    const came = clock();
    const answer = line(async () => {
      if (clock() - came > LONGEST_WAIT_MS) return REFUSED;
      // Between two makings those who came meanwhile are heard.
      await setImmediate();
      return leaving.signal.aborted ? null : make(leaving.signal);
    })
      .then((made) => {
        if (made !== null && mayBeKept(made) && key.length <= LONGEST_KEY) kept.set(key, made);
        return made;
      })
      .finally(() => {
        if (flights.get(key) === flight) flights.delete(key);
        // Whatever still listens for its end, such as the framework's own timer, lets go of the page.
        leaving.abort();
      });
    const flight: Flight = { answer, waiting: 0, leaving };
    flights.set(key, flight);
    return flight;
  }

  function join(key: string, flight: Flight, signal: AbortSignal): Promise<WholeAnswer | null> {
    return new Promise((resolve, reject) => {
      function leave(): void {
        flight.waiting -= 1;
        resolve(null);
        if (flight.waiting > 0) return;
        if (flights.get(key) === flight) flights.delete(key);
        flight.leaving.abort();
      }
      flight.waiting += 1;
      signal.addEventListener("abort", leave, { once: true });
      flight.answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
    });
  }

  function find(key: string, signal: AbortSignal): Promise<WholeAnswer | null> | undefined {
    const held = kept.get(key);
    if (held !== undefined) {
      count.kept += 1;
      return Promise.resolve(held);
    }
    const flight = flights.get(key);
    if (flight === undefined) return undefined;
    count.joined += 1;
    return join(key, flight, signal);
  }

  return {
    load: () => ({ ...count, inLine: line.pendingCount, entries: kept.size, bytes: kept.calculatedSize }),
    find,
    get(key, signal, make) {
      if (signal.aborted) return Promise.resolve(null);
      return find(key, signal) ?? join(key, start(key, make), signal);
    },
  };
}
