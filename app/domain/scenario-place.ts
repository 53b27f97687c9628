import { MOST_VERSUS, VERSUS } from "./carried-scenario.ts";
import { tidyScenarioQuery } from "./scenario-form-query.ts";
import { SCENARIO_PARAMETERS, type ScenarioParameters } from "./scenario-request.ts";
import { readSpelling, spellScenario } from "./scenario-spelling.ts";

/**
 * Fields of the form that builds a scenario which never stay in an address: where the scenario goes ("A" to "D", or "new"
 * for one more), and the scenario that stands first, in one value.
 */
export const PLACE_FIELDS = { place: "place", first: "first" } as const;

/** Where a scenario may be put. */
export const PLACES = ["new", "A", "B", "C", "D"] as const;

/** What a scenario is called that keeps nothing out and was given no name: an address must say something. */
const NO_LIMITS = "Everything published";

/**
 * Beside which of the scenarios shown one's own is put. A second that the page chose itself, as the address names none, gives
 * way: the first is compared with the reader's own.
 */
export function besideOwn(spelled: readonly string[], isPageChoice: boolean): readonly string[] {
  return isPageChoice ? spelled.slice(0, 1) : spelled;
}

/** Whether a scenario in one value keeps nothing out: what a form states before anything is entered. */
export function isUnlimited(spelled: string): boolean {
  return Object.keys(readSpelling(spelled)?.parameters ?? {}).every((name) => name === "name");
}

/** The scenario that a form states, in one value of `vs`. */
export function spelledForm(query: URLSearchParams): string {
  const tidy = tidyScenarioQuery(query) ?? query;
  const parameters: ScenarioParameters = {};
  for (const name of SCENARIO_PARAMETERS) {
    const value = tidy.get(name) ?? "";
    if (value !== "") parameters[name] = value;
  }
  const name = parameters.name ?? "";
  return spellScenario({ parameters, name }) || spellScenario({ parameters, name: NO_LIMITS });
}

/**
 * The address of a comparison with the scenario that a form states at its place: the first one's settings, then `vs` for each
 * other, then the page's own parameters. Null where the query is no such form's. Where there is no room the last gives way.
 */
export function placedScenario(query: URLSearchParams): URLSearchParams | null {
  const place = query.get(PLACE_FIELDS.place) ?? "";
  if (!(PLACES as readonly string[]).includes(place)) return null;
  const own = spelledForm(query);
  const all = [query.get(PLACE_FIELDS.first) ?? "", ...query.getAll(VERSUS)].filter(Boolean);
  const index = place === "new" ? Math.min(all.length, MOST_VERSUS) : PLACES.indexOf(place as "A") - 1;
  all[Math.min(index, all.length)] = own;
  const ownFields: readonly string[] = [...SCENARIO_PARAMETERS, ...Object.values(PLACE_FIELDS), VERSUS];
  const rest = [...query].filter(([name, value]) => !ownFields.includes(name) && value !== "");
  if (place !== "new") return comparisonQuery(all, rest);
  // The reader wants to see what was just built: the first against it.
  const added = PLACES[Math.min(index, all.length - 1) + 1] ?? "B";
  const page = rest.filter(([name]) => name !== "pair");
  return comparisonQuery(all, added === "C" || added === "D" ? [...page, ["pair", `A~${added}`]] : page);
}

/** The address of a comparison of spelled scenarios, the first one's settings leading. */
export function comparisonQuery(
  spelled: readonly string[],
  rest: readonly (readonly [string, string])[] = [],
): URLSearchParams {
  const [first = "", ...versus] = spelled;
  const { parameters, name } = readSpelling(first) ?? { parameters: {}, name: "" };
  return new URLSearchParams([
    ...Object.entries(parameters),
    ...(name === "" ? [] : [["name", name]]),
    ...versus.map((one) => [VERSUS, one]),
    ...rest.map(([key, value]) => [key, value]),
  ]);
}
