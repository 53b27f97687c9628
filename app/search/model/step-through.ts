/** The place that an arrow key leads to in a list of `count`, round at its ends; from none (−1) to the first or the last. Null for other keys. */
export function stepThrough(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (current + 1) % count;
  if (key === "ArrowUp") return current <= 0 ? count - 1 : current - 1;
  return null;
}
