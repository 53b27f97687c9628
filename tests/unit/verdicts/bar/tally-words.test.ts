import { expect, test } from "vitest";
import type { Scenario } from "../../../../app/domain/scenarios.ts";
import { limitWords, presentChoices } from "../../../../app/verdicts/bar/bar-choices.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { aBase, aScenario } from "../../domain/sample.ts";
import { fullTallyWords, tallyWords } from "../../../../app/verdicts/bar/bar-view.ts";

test("a scenario that counts one kind of figures says so beside its name", () => {
  expect(["", "forecast", "outturn"].map((basis) => limitWords(basis as Scenario["basis"]))).toEqual([
    "",
    "forecasts only",
    "outcomes only",
  ]);
  const scenarios = [aScenario({ label: "Spring", basis: "forecast" }), aScenario({ label: "All" })];
  const context = chartContext(aBase([]).catalog, "");
  const { presets } = presentChoices({ context, scenarios, days: [], relevant: new Set(), locale: "en-GB" });
  expect(presets.map(({ label }) => label)).toEqual(["Spring, forecasts only", "All"]);
});

const tally = { holds: 1, undetermined: 2, "no-evidence": 3, "not-applicable": 30 } as const;

/** Spaces at which no line breaks are written "_". */
function shown(words: string): string {
  return words.replaceAll("\u00A0", "_");
}

test("a tally has its words before the numbers, right for one claim and for many", () => {
  expect(shown(tallyWords(tally))).toBe("Holds_1 · Open_5");
});

test("the tally beside a comparison has every claim, and keeps what lacks evidence from what does not apply", () => {
  const words = fullTallyWords(tally);
  expect(shown(words)).toBe("Holds_1 · Undetermined_2 · No_evidence_3 · Does_not_apply_30");
  expect((words.match(/\d+/g) ?? []).reduce((sum, one) => sum + Number(one), 0)).toBe(36);
});
