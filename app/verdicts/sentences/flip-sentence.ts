import type { Reading } from "../../domain/claims.ts";
import type { Flip } from "../../domain/flips.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ChartContext } from "../../wording/context.ts";
import { publisherShort } from "../../wording/sources.ts";
import { editionName } from "./words.ts";

/** A single change in words: "With IMF, October 2023 instead of April 2024". The verdict that comes of it stands beside it. */
export function flipSentence(
  context: ChartContext,
  readings: readonly Reading[],
  scenarios: readonly Scenario[],
  { change }: Flip,
  locale = "en-GB",
): string {
  switch (change.kind) {
    case "edition-earlier":
    case "edition-later": {
      const [to, from] = [change.to, change.from].map((id) => editionName(context, id, locale));
      return `With ${publisherShort(context, change.to)}, ${to} instead of ${from}`;
    }
    case "publisher-out":
      return `Without ${publisher(context, change.publisher)}`;
    case "publisher-in":
      return `With ${publisher(context, change.publisher)} as well`;
    case "reading":
      return `Read as “${readings.find((one) => one.reading === change.reading)?.label ?? change.reading}”`;
    case "scenario": {
      const scenario = scenarios.find((one) => one.scenario === change.scenario);
      return `In the scenario “${scenario?.label ?? change.scenario}”`;
    }
  }
}

function publisher(context: ChartContext, id: string): string {
  return context.publisher(id)?.label ?? id;
}
