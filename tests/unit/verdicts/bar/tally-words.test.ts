import { expect, test } from "vitest";
import { fullTallyWords, tallyWords } from "../../../../app/verdicts/bar/bar-view.ts";

const tally = { holds: 1, undetermined: 2, "no-evidence": 3, "not-applicable": 30 } as const;

test("a tally has its words before the numbers, right for one claim and for many", () => {
  expect(tallyWords(tally)).toBe("Holds 1 · Undecided 5");
});

test("the tally beside a comparison has every claim, and keeps what lacks evidence from what does not apply", () => {
  const words = fullTallyWords(tally);
  expect(words).toBe("Holds 1 · Undecided 2 · No evidence 3 · Does not apply 30");
  expect((words.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0)).toBe(36);
});
