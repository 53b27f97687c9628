import type { Reading } from "../../domain/claims.ts";
import type { Flip } from "../../domain/flips.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ChartContext } from "../charts/context.ts";
import { speaker } from "./words.ts";

/** What is changed, in words; the verdict that comes of it stands beside it. */
export function flipSentence(
  context: ChartContext,
  readings: readonly Reading[],
  scenarios: readonly Scenario[],
  { change }: Flip,
): string {
  switch (change.kind) {
    case "edition-earlier":
      return `Taking ${speaker(context, change.to)}, the edition before ${speaker(context, change.from)}`;
    case "edition-later":
      return `Taking ${speaker(context, change.to)}, the edition after ${speaker(context, change.from)}`;
    case "publisher-out":
      return `Leaving out ${context.publisher(change.publisher)?.label ?? change.publisher}`;
    case "publisher-in":
      return `Letting in ${context.publisher(change.publisher)?.label ?? change.publisher}`;
    case "reading":
      return `Reading it as: ${readings.find((one) => one.reading === change.reading)?.statement ?? change.reading}`;
    case "scenario":
      return `In the scenario “${scenarios.find((one) => one.scenario === change.scenario)?.label ?? change.scenario}”`;
  }
}
