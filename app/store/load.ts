/** How much the engine has to do, for whoever watches the server. */
import type { Engine } from "./engine.ts";
import type { ExtractCache } from "./extract-cache.ts";
import type { StoreLoad } from "./store.ts";

/** The engine, counted. `connections`: queries that it runs at once. */
export function countLoad(
  engine: Engine,
  connections: number,
  extracts: Pick<ExtractCache, "waiting" | "bytes">,
): { engine: Engine; load(): StoreLoad } {
  let [answered, failed, milliseconds, under] = [0, 0, 0, 0];
  return {
    engine: {
      close: () => engine.close(),
      async run(query, options, toRow) {
        const begun = performance.now();
        under += 1;
        let ok = false;
        try {
          const answer = await engine.run(query, options, toRow);
          ok = answer.ok;
          return answer;
        } finally {
          under -= 1;
          milliseconds += performance.now() - begun;
          if (ok) answered += 1;
          else failed += 1;
        }
      },
    },
    load: () => ({
      answered,
      failed,
      seconds: milliseconds / 1000,
      running: Math.min(under, connections),
      waiting: Math.max(0, under - connections),
      extractsWaiting: extracts.waiting,
      extractBytes: extracts.bytes,
    }),
  };
}
