import { expect, test } from "vitest";
import { agreeingDecimals } from "../../../app/wording/agreeing-decimals.ts";

test.each<[string, [number, number][], number]>([
  ["figures that subtract to what is shown keep the usual places", [[4.3, 3.2]], 1],
  ["5.033 − 3.187 is 1.8 of the figures shown and 1.8 of the exact ones", [[5.033, 3.187]], 1],
  ["5.033 − 3.184: 5.0 − 3.2 is 1.8, the difference 1.849 as well", [[5.033, 3.184]], 1],
  ["5.033 − 3.163: 5.0 − 3.2 is 1.8, the difference 1.9", [[5.033, 3.163]], 2],
  [
    "one pair that does not agree is enough",
    [
      [4.3, 3.2],
      [3.16, 2.72],
    ],
    2,
  ],
  [
    "two more at the most",
    [
      [1.00049, 0.99951],
      [0.2, 0.1],
    ],
    1,
  ],
  ["no pair", [], 1],
])("%s", (_, pairs, expected) => expect(agreeingDecimals(pairs, 1)).toBe(expected));
