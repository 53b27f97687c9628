import { lookOf } from "./build.ts";

/** Places of hue and shape together, after which looks repeat. */
const LOOKS = 77;

/** Hues of `lookOf`. */
const HUES = 7;

/**
 * A look for every key that stays while the key is shown, whatever is chosen besides: each has a place of its own (its place among `usual`, else one
 * made from its letters) and takes it, or the next with the hue used least so far. Keys stand in the order in which they were chosen, so that
 * one that is added never takes another's. `areaOf` is the area of a key, where an area may have several.
 */
export function looksOf(
  keys: readonly string[],
  usual: readonly string[],
  areaOf = (key: string) => key,
): Map<string, ReturnType<typeof lookOf>> {
  const taken = new Set<number>();
  const uses = Array.from({ length: HUES }, () => 0);
  const looks = new Map<string, ReturnType<typeof lookOf>>();
  for (const key of new Set(keys)) {
    const area = areaOf(key);
    const own = usual.includes(area) ? usual.indexOf(area) : placeOf(area);
    const least = Math.min(...uses);
    const places = Array.from({ length: LOOKS }, (_, step) => (own + step) % LOOKS);
    const place = places.find((at) => !taken.has(at) && uses[at % HUES] === least) ?? own;
    taken.add(place);
    uses[place % HUES] = (uses[place % HUES] ?? 0) + 1;
    looks.set(key, lookOf(place));
  }
  return looks;
}

/** A place that a key always has. */
function placeOf(key: string): number {
  return [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % LOOKS, 7);
}
