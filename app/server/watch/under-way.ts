import type { MiddlewareHandler } from "hono";

interface Epoch {
  requests: number;
  /** Set when it is over: called when the last of its requests has its answer. */
  last: (() => void) | null;
}

export interface UnderWay {
  /** Counts requests until their answers begin. */
  count: MiddlewareHandler;
  /** Resolves when all that are under way now have their answers; those who come later are not waited for. */
  settled: () => Promise<void>;
}

/** Knows which requests are under way, so that what they read is closed only after them. */
export function requestsUnderWay(): UnderWay {
  let now: Epoch = { requests: 0, last: null };
  // A request of an earlier epoch may have asked late, and reads what a later one does.
  let earlier: Promise<void> = Promise.resolve();
  return {
    async count(_context, next) {
      const own = now;
      own.requests += 1;
      try {
        await next();
      } finally {
        own.requests -= 1;
        if (own.requests === 0) own.last?.();
      }
    },
    settled() {
      const over = now;
      now = { requests: 0, last: null };
      const own = over.requests === 0 ? Promise.resolve() : new Promise<void>((done) => (over.last = done));
      earlier = Promise.all([earlier, own]).then(() => undefined);
      return earlier;
    },
  };
}
