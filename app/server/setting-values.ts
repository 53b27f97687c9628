/** Shapes of settings that are written as text: times, counts and sizes. */
import { z } from "zod";

const FACTORS: Record<string, number> = { MB: 1e6, GB: 1e9, MiB: 2 ** 20, GiB: 2 ** 30 };

/** Whole seconds, given on as milliseconds. */
export function seconds(name: string, most: number) {
  return wholeNumber(name, 1, most, "seconds").transform((value) => value * 1_000);
}

export function wholeNumber(name: string, least: number, most: number, unit = "") {
  const error = `${name} must be a whole number from ${least} to ${most}${unit === "" ? "" : ` (${unit})`}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

/** A size such as "200MB" or "1.5GiB", given on in bytes. */
export function size(name: string, least: string) {
  const error = `${name} must be a size of ${least} or more, such as 200MB, 1GiB or 1.5GB`;
  return z
    .string()
    .refine((text) => bytesOf(text) >= bytesOf(least), error)
    .transform(bytesOf);
}

/** NaN for what is no size. */
function bytesOf(text: string): number {
  const [, number = "", unit = ""] = /^(\d+(?:\.\d+)?) ?(MB|GB|MiB|GiB)$/u.exec(text) ?? [];
  return number === "" ? NaN : Math.round(Number(number) * (FACTORS[unit] ?? NaN));
}
