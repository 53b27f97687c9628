/** Runs after which a median is taken; the first, cold one is not counted. */
export const RUNS = 7;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Median times of ways to do the same, taken in turn so that a busy moment of the machine hits all alike. */
export async function alternate(
  ways: readonly ((run: number) => Promise<unknown>)[],
  runs: number = RUNS,
): Promise<number[]> {
  const times = ways.map((): number[] => []);
  for (let run = 0; run <= runs; run++) {
    for (const [index, way] of ways.entries()) {
      const taken = await milliseconds(() => way(run));
      if (run > 0) times[index]?.push(taken);
    }
  }
  return times.map(median);
}
