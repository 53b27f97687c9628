import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withProgress } from "../../../app/store/load-engine.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a long load says how far it is, never less than before, and nothing when it is done", async () => {
  const lines: string[] = [];
  const progress = { percentage: -1, rows_processed: 0n, total_rows_to_process: 0n };
  let done = (): void => {};
  const work = () => new Promise<string>((resolve) => (done = () => resolve("loaded")));
  const loading = withProgress({ progress }, "Loading a.parquet", (line) => lines.push(line), work);
  for (const percentage of [-1, 12.7, 12.9, 80, 3, 100]) {
    progress.percentage = percentage;
    await vi.advanceTimersByTimeAsync(3_000);
  }
  done();
  expect(await loading).toBe("loaded");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(lines).toEqual(["Loading a.parquet: 12 %", "Loading a.parquet: 80 %", "Loading a.parquet: 100 %"]);
});

test("a load that fails says nothing more", async () => {
  const lines: string[] = [];
  const progress = { percentage: 50, rows_processed: 0n, total_rows_to_process: 0n };
  const failing = withProgress(
    { progress },
    "Loading",
    (line) => lines.push(line),
    () => Promise.reject(new Error("no")),
  );
  await expect(failing).rejects.toThrow("no");
  await vi.advanceTimersByTimeAsync(30_000);
  expect(lines).toEqual([]);
});
