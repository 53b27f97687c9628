import { expect, test } from "vitest";
import { countedWord, labelledCount } from "../../../../app/verdicts/sentences/outcome-words.ts";

test("a count agrees with its verb", () => {
  expect([labelledCount("holds", 1), labelledCount("holds", 26)]).toEqual(["Holds 1", "Holds 26"]);
  expect(countedWord("holds", 1)).toBe("1 holds");
  expect(countedWord("holds", 26)).toBe("26 hold");
  expect(countedWord("fails", 4)).toBe("4 fail");
  expect(countedWord("mixed", 3)).toBe("3 mixed");
});
