import { LONGEST_NAME, SCENARIO_PARAMETERS, type ScenarioParameters } from "./scenario-request.ts";

/** A scenario to compare with: what states it, and what the reader calls it ("" = nothing). */
export interface SpelledScenario {
  parameters: ScenarioParameters;
  name: string;
}

const SETTINGS = SCENARIO_PARAMETERS.filter((key) => key !== "name");
const KEYS: readonly string[] = SCENARIO_PARAMETERS;

/**
 * A scenario in one value: its id alone, or `as_of:2023-10-01,publisher:oecd~worldbank,basis:forecast,name:…`. A comma or a
 * percent sign inside a value stands as `%2C` or `%25`.
 */
export function spellScenario({ parameters, name }: SpelledScenario): string {
  const said = SETTINGS.flatMap((key) => (parameters[key] ? [[key, parameters[key]] as const] : []));
  const [only] = said;
  if (said.length === 1 && only?.[0] === "scenario" && name === "") return only[1];
  return [...said, ...(name === "" ? [] : [["name", name] as const])]
    .map(([key, value]) => `${key}:${value.replaceAll("%", "%25").replaceAll(",", "%2C")}`)
    .join(",");
}

/** Reads what `spellScenario` writes; null where a part has no key that is known, or is said twice. */
export function readSpelling(text: string): SpelledScenario | null {
  if (text === "") return null;
  if (!text.includes(":")) return { parameters: { scenario: text }, name: "" };
  const parts = new Map<string, string>();
  for (const part of text.split(",")) {
    const cut = part.indexOf(":");
    const key = part.slice(0, Math.max(cut, 0));
    if (parts.has(key) || !KEYS.includes(key)) return null;
    parts.set(
      key,
      part
        .slice(cut + 1)
        .replaceAll("%2C", ",")
        .replaceAll("%25", "%"),
    );
  }
  const { name = "", ...parameters } = Object.fromEntries(parts);
  return { parameters, name: name.slice(0, LONGEST_NAME) };
}
