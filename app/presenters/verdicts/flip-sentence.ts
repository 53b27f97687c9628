import type { Reading } from "../../domain/claims.ts";
import type { Flip } from "../../domain/flips.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { marginText } from "../dashboard/grid-view.ts";
import { differenceUnit } from "../../domain/units.ts";
import { editionName } from "./words.ts";

/** A single change and what comes of it: "With the April 2023 edition of IMF instead of April 2024: fails by 0.4 points". */
export function flipSentence(
  context: ChartContext,
  _reading: Reading | null,
  scenarios: readonly Scenario[],
  flip: Flip,
  locale = "en-GB",
): string {
  return `${changeText(context, scenarios, flip, locale)}: ${resultText(flip.verdict, locale)}`;
}

function changeText(context: ChartContext, scenarios: readonly Scenario[], { change }: Flip, locale: string): string {
  switch (change.kind) {
    case "edition-earlier":
    case "edition-later": {
      const [to, from] = [change.to, change.from].map((id) => editionName(context, id, locale));
      return `With the ${to} edition of ${publisher(context, change.publisher)} instead of ${from}`;
    }
    case "publisher-out":
      return `Without ${publisher(context, change.publisher)}`;
    case "publisher-in":
      return `With ${publisher(context, change.publisher)} as well`;
    case "reading": {
      const reading = context.catalog.readings.find((one) => one.reading === change.reading);
      return `Read as “${reading?.label ?? change.reading}”`;
    }
    case "scenario": {
      const scenario = scenarios.find((one) => one.scenario === change.scenario);
      return `In the scenario “${scenario?.label ?? change.scenario}”`;
    }
  }
}

/** "fails by 10.8 points", "3 of 5 hold". */
function resultText({ outcome, holds, fails, undetermined, margin, unit }: Verdict, locale: string): string {
  if (outcome === "mixed") return `${holds} of ${holds + fails + undetermined} hold`;
  return `${outcome} ${marginText(margin, differenceUnit(unit), locale)}`.trim();
}

function publisher(context: ChartContext, id: string): string {
  return context.publisher(id)?.label ?? id;
}
