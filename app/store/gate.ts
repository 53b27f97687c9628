/** Hands out a fixed number of things one at a time, first come first served, with a bounded queue. */
import type { Result, StoreFailure } from "./store.ts";

interface Waiting<T> {
  settle(result: Result<T>): void;
}

export class Gate<T> {
  readonly #free: T[];
  readonly #inUse = new Set<T>();
  readonly #queue: Waiting<T>[] = [];
  readonly #maxWaiting: number;
  #closed = false;

  constructor(things: readonly T[], maxWaiting: number) {
    this.#free = [...things];
    this.#maxWaiting = maxWaiting;
  }

  /** Who stands in line. */
  get waiting(): number {
    return this.#queue.length;
  }

  /** Waits for a thing at most `timeoutMs`. Give it back with `leave`. */
  async enter(timeoutMs: number, signal?: AbortSignal): Promise<Result<T>> {
    if (this.#closed) return refuse("closed", "The server is stopping.");
    if (signal?.aborted) return refuse("cancelled", "The request was cancelled.");
    const thing = this.#free.pop();
    if (thing !== undefined) {
      this.#inUse.add(thing);
      return { ok: true, value: thing };
    }
    if (this.#queue.length >= this.#maxWaiting) return refuse("busy", "Too many requests at once. Try again shortly.");
    return this.#wait(timeoutMs, signal);
  }

  leave(thing: T): void {
    const next = this.#queue.shift();
    if (next) {
      next.settle({ ok: true, value: thing });
      return;
    }
    this.#inUse.delete(thing);
    this.#free.push(thing);
  }

  /** Refuses newcomers, and calls `stop` on every thing still in use, again and again, until all are back. */
  async close(stop: (thing: T) => void, everyMs: number): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.settle(refuse("closed", "The server is stopping."));
    while (this.#inUse.size > 0) {
      for (const thing of this.#inUse) stop(thing);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  #wait(timeoutMs: number, signal?: AbortSignal): Promise<Result<T>> {
    return new Promise((resolve) => {
      const waiting: Waiting<T> = {
        settle: (result) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", cancel);
          resolve(result);
        },
      };
      const giveUp = (result: Result<T>) => {
        const place = this.#queue.indexOf(waiting);
        if (place >= 0) this.#queue.splice(place, 1);
        waiting.settle(result);
      };
      const cancel = () => giveUp(refuse("cancelled", "The request was cancelled."));
      const timer = setTimeout(() => giveUp(refuse("busy", "The server is busy. Try again shortly.")), timeoutMs);
      signal?.addEventListener("abort", cancel, { once: true });
      this.#queue.push(waiting);
    });
  }
}

function refuse(reason: "busy" | "closed" | "cancelled", message: string): { ok: false; failure: StoreFailure } {
  return { ok: false, failure: { reason, message } };
}
