import { SCENARIO_PARAMETERS } from "./scenario-request.ts";
import { readSpelling } from "./scenario-spelling.ts";

/** Fields of the bar's form that never stay in an address: whose figures count, what that was before, and publishers picked. */
export const FORM_FIELDS = { whose: "whose", was: "was", pick: "pick" } as const;

/** Settings that say whose figures count. */
export const WHOSE_PARAMETERS = ["publisher", "exclude", "parties"] as const;

/** Settings of one value: said twice, the last counts. */
const SINGLE: readonly string[] = ["as_of", "name"];

/**
 * What a form sends (empty fields, a list parameter once for every box ticked, the bar's own fields) in the spelling that
 * addresses have; null where it already is. Other parameters stay as they are, in their order, after the scenario.
 */
export function tidyScenarioQuery(query: URLSearchParams): URLSearchParams | null {
  const isForm = Object.values(FORM_FIELDS).some((name) => query.has(name));
  const repeated = SCENARIO_PARAMETERS.some((name) => query.getAll(name).length > 1);
  const empty = [...query].some(([name, value]) => value === "" && (isListed(name) || name === "vs"));
  if (!isForm && !repeated && !empty) return null;
  const said = new Map<string, string>();
  for (const name of SCENARIO_PARAMETERS) {
    const values = query.getAll(name).filter(Boolean);
    // A day typed stands after the day chosen from the list, and counts.
    const value = SINGLE.includes(name) ? (values.at(-1) ?? "") : [...new Set(values)].join("~");
    if (value !== "") said.set(name, value);
  }
  if (isForm) sayWhose(query, said);
  const isField = (name: string) => isListed(name) || Object.values<string>(FORM_FIELDS).includes(name);
  const rest = [...query].filter(([name, value]) => !isField(name) && !(name === "vs" && value === ""));
  return new URLSearchParams([...said, ...rest]);
}

function sayWhose(query: URLSearchParams, said: Map<string, string>): void {
  const whose = query.get(FORM_FIELDS.whose) ?? "";
  const picked = [...new Set(query.getAll(FORM_FIELDS.pick).filter(Boolean))];
  // What the reader changed counts: the choice, else the publishers picked.
  const chosen = whose !== (query.get(FORM_FIELDS.was) ?? "") || picked.length === 0;
  const parameters = chosen ? (readSpelling(whose)?.parameters ?? {}) : { publisher: picked.join("~") };
  for (const name of WHOSE_PARAMETERS) {
    said.delete(name);
    const value = parameters[name];
    if (value) said.set(name, value);
  }
}

function isListed(name: string): boolean {
  return (SCENARIO_PARAMETERS as readonly string[]).includes(name);
}
