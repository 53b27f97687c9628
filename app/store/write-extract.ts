/** Runs a copy plan into a file and makes the file whole. */
import { createReadStream, createWriteStream } from "node:fs";
import { appendFile, open, rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Engine, RunOptions } from "./engine.ts";
import { rangesOf, type Slice } from "./heavy.ts";
import type { CopyPlan } from "./extract-sql.ts";
import type { Result } from "./store.ts";

/** `limits` are for the whole file, however many queries it takes. */
export async function writeExtract(
  engine: Engine,
  plan: CopyPlan,
  path: string,
  limits: RunOptions,
): Promise<Result<{ rows: number; escapedCells: number }>> {
  const deadline = performance.now() + limits.timeoutMs;
  const left = () => ({ ...limits, timeoutMs: Math.max(1, deadline - performance.now()) });
  const part = `${path}.part`;
  const slices = plan.order === null ? plan.slices : await ordered(engine, plan.order, left());
  if ("failure" in slices) return slices;
  let rows = 0;
  try {
    for (const slice of slices) {
      const first = rows === 0;
      const copied = await engine.run(plan.rows(slice), {
        ...left(),
        into: { path: first ? path : part, kind: plan.kind, prefix: first ? plan.prefix : "" },
      });
      if (!copied.ok) return copied;
      const copiedRows = Number(copied.value[0]?.[0] ?? 0);
      if (!first && copiedRows > 0) await append(part, path, limits.signal);
      rows += copiedRows;
    }
  } finally {
    await rm(part, { force: true });
  }
  // With no rows the engine may have put a line end behind the prefix: written anew.
  if (rows === 0) await writeFile(path, plan.prefix);
  else if (plan.firstByte !== "") await overwrite(path, Buffer.byteLength(plan.prefix), plan.firstByte);
  if (plan.suffix !== "") await appendFile(path, plan.suffix);
  let escapedCells = plan.escapedHeaders;
  for (const slice of rows === 0 ? [] : plan.countInSlices ? slices : [null]) {
    if (plan.countEscaped === null) break;
    const counted = await engine.run(plan.countEscaped(slice), left());
    if (!counted.ok) return counted;
    escapedCells += Number(counted.value[0]?.[0] ?? 0);
  }
  return { ok: true, value: { rows, escapedCells } };
}

async function ordered(
  engine: Engine,
  { numbers, atOnce }: NonNullable<CopyPlan["order"]>,
  limits: RunOptions,
): Promise<Slice[] | Extract<Result<never>, { ok: false }>> {
  const found = await engine.run(numbers, limits);
  if (!found.ok) return found;
  return rangesOf(
    found.value.map(([number]) => Number(number)),
    atOnce,
  );
}

async function append(part: string, path: string, signal?: AbortSignal): Promise<void> {
  // A cancelled run stops at its next query.
  if (signal?.aborted) return;
  await pipeline(createReadStream(part, { highWaterMark: 1 << 20 }), createWriteStream(path, { flags: "a" }));
}

async function overwrite(path: string, position: number, text: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.write(text, position);
  } finally {
    await file.close();
  }
}
