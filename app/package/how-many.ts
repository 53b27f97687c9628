import { inThousands } from "./limits.ts";

/** "1 row", "1,234 rows". `many`: the plural where an s does not make it. */
export function howMany(count: number, one: string, many = `${one}s`): string {
  return `${inThousands(count)} ${count === 1 ? one : many}`;
}
