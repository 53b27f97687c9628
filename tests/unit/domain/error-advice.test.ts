import { expect, test } from "vitest";
import { errorAdvice } from "../../../app/domain/error-advice.ts";

test("only an error that passes by itself, or is ours, is answered by loading the page again", () => {
  const again = [400, 403, 404, 405, 413, 414, 500, 502, 503].filter((status) => /again/.test(errorAdvice(status)));
  expect(again).toEqual([500, 502, 503]);
  expect(errorAdvice(403)).toContain("publisher");
});
