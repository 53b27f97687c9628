/** Runs a copy plan into a file and makes the file whole. */
import { open, truncate, appendFile } from "node:fs/promises";
import type { Engine, RunOptions } from "./engine.ts";
import type { CopyPlan } from "./extract-sql.ts";
import type { Result } from "./store.ts";

/** `json`: blank the comma in front of the first row. */
export async function writeExtract(
  engine: Engine,
  plan: CopyPlan,
  path: string,
  json: boolean,
  limits: RunOptions,
): Promise<Result<{ rows: number; escapedCells: number }>> {
  const copied = await engine.run(plan.copy, limits);
  if (!copied.ok) return copied;
  const rows = Number(copied.value[0]?.[0] ?? 0);
  const start = Buffer.byteLength(plan.prefix);
  if (rows === 0) {
    // The engine puts a line end between prefix and suffix even when nothing stands there.
    await truncate(path, start);
    await appendFile(path, plan.suffix);
    return { ok: true, value: { rows, escapedCells: plan.escapedHeaders } };
  }
  if (json) await overwrite(path, start, " ");
  const counted = plan.countEscaped ? await engine.run(plan.countEscaped, limits) : null;
  if (counted && !counted.ok) return counted;
  return { ok: true, value: { rows, escapedCells: plan.escapedHeaders + Number(counted?.value[0]?.[0] ?? 0) } };
}

async function overwrite(path: string, position: number, text: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.write(text, position);
  } finally {
    await file.close();
  }
}
