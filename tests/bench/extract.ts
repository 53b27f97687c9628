import { join } from "node:path";
import type { Measurement } from "./engine.ts";
import { answered, laterYears, withOutlook } from "./outlook-store.ts";
import { alternate } from "./stopwatch.ts";
import { versus } from "./store.ts";

/** Half of a million rows as a file against the engine's own COPY. */
export function benchExtract(rows = 1_000_000): Promise<Measurement[]> {
  return withOutlook(rows, async ({ folder, store, alone }) => {
    const out = join(folder, "alone.csv");
    const [ours = 0, engine = 0] = await alternate([
      async (run) => answered(await store.extract(laterYears(run).request, "csv")),
      async (run) =>
        alone.run(`copy (select * from outlook where ${laterYears(run).where}) to '${out}' (format csv, header)`),
    ]);
    return [versus("CSV of half of 1M rows, hashed and ready to send", ours, engine, 1.5, 0)];
  });
}
