import { besideOwn, comparisonQuery, PLACE_FIELDS } from "../domain/scenario-place.ts";
import { LONGEST_NAME } from "../domain/scenario-request.ts";
import type { Scenario } from "../domain/scenarios.ts";
import { letterOf } from "../verdicts/bar/bar-view.ts";
import type { ScenarioBuilderView } from "../verdicts/comparison/scenario-form.ts";
import { scenarioForm, type CompareData } from "./comparison.server.ts";

interface Given {
  parameters: URLSearchParams;
  spelled: readonly string[];
  rest: [string, string][];
}

/** What `build` asks for: a scenario from nothing, one of those compared to change, or a copy of one; null where it is not asked for. */
export function scenarioBuilder(data: CompareData, { parameters, spelled, rest }: Given): ScenarioBuilderView | null {
  const asked = parameters.get("build") ?? "";
  if (asked === "") return null;
  const { site, article, chosen, isFirstPair } = data;
  const index = chosen.findIndex((_, at) => letterOf(at) === asked.replace("copy-", ""));
  const from: Scenario | null = chosen[index] ?? null;
  const isChange = from !== null && !asked.startsWith("copy-");
  const form = scenarioForm(site, article, from);
  const place = isChange ? letterOf(index) : "new";
  const [first = "", ...versus] = besideOwn(spelled, isFirstPair && !isChange);
  const pair = parameters.get("pair") ?? "";
  const shown: [string, string][] = pair === "" ? rest : [...rest, ["pair", pair]];
  return {
    title: isChange ? `Change scenario ${place}` : "Build your own scenario",
    form:
      asked.startsWith("copy-") && form.name !== ""
        ? { ...form, name: `${form.name} (copy)`.slice(0, LONGEST_NAME) }
        : form,
    keep: [
      [PLACE_FIELDS.place, place],
      [PLACE_FIELDS.first, first],
      ...versus.map((one): [string, string] => ["vs", one]),
      ...shown,
    ],
    cancel: comparisonQuery(isFirstPair ? [] : spelled, shown).toString(),
    against: { letter: "A", query: comparisonQuery([first], rest).toString() },
  };
}
