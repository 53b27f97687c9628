import { SCENARIO_PARAMETERS } from "./scenario-request.ts";
import { readSpelling, spellScenario } from "./scenario-spelling.ts";

/** Adds a scenario to compare with; repeatable. */
export const VERSUS = "vs";

/** What states the reader's scenarios in an address. */
export const SELECTION_PARAMETERS = [...SCENARIO_PARAMETERS, VERSUS] as const;

/** The same on the page of a table, where bare names are columns: each value is a scenario in one word. */
export const TABLE_SELECTION = { own: "_scenario", versus: "_vs" } as const;

/** Scenarios that an address may name besides the first. */
export const MOST_VERSUS = 3;

/** The pages and files of a table, and of its rows. */
const TABLE_ADDRESS = /^\/datasets\/[^/]+/;
const COMPARE_ADDRESS = /^\/compare(?:\.|$)/;

/**
 * The scenarios that an address states, as every page spells them; empty where it states none. On the page that compares,
 * `scenario=a~b` means a with b.
 */
export function carriedFrom(pathname: string, search: string): URLSearchParams {
  const query = new URLSearchParams(search);
  if (TABLE_ADDRESS.test(pathname)) return carriedByTable(query);
  const carried = new URLSearchParams();
  const versus = query.getAll(VERSUS).filter(Boolean);
  for (const name of SCENARIO_PARAMETERS) {
    const value = query.getAll(name).filter(Boolean).join("~");
    if (value !== "") carried.set(name, value);
  }
  const several = carried.get("scenario")?.includes("~") ?? false;
  if (COMPARE_ADDRESS.test(pathname) && (several || versus.length === 0)) return fromComparison(carried, versus);
  for (const one of versus.slice(0, MOST_VERSUS)) carried.append(VERSUS, one);
  return carried;
}

/** The scenarios that the address of a table states, as every other page spells them. */
export function carriedByTable(query: URLSearchParams): URLSearchParams {
  const own = readSpelling(query.get(TABLE_SELECTION.own) ?? "");
  const carried = new URLSearchParams();
  for (const name of SCENARIO_PARAMETERS) {
    const value = (name === "name" ? own?.name : own?.parameters[name]) ?? "";
    if (value !== "") carried.set(name, value);
  }
  for (const one of query.getAll(TABLE_SELECTION.versus).filter(Boolean)) carried.append(VERSUS, one);
  return carried;
}

/** Several named, or no `vs`: the page that compares reads named scenarios first and settings as one more. */
function fromComparison(query: URLSearchParams, versus: readonly string[]): URLSearchParams {
  const named = (query.get("scenario") ?? "").split("~").filter(Boolean);
  const settings = Object.fromEntries([...query].filter(([name]) => name !== "scenario"));
  const [first, ...others] = named;
  if (first === undefined) return query;
  const own =
    Object.keys(settings).length === 0 ? [] : [spellScenario({ parameters: settings, name: settings.name ?? "" })];
  const carried = new URLSearchParams({ scenario: first });
  for (const one of [...others, ...own, ...versus].slice(0, MOST_VERSUS)) carried.append(VERSUS, one);
  return carried;
}

/** Whether the scenarios are spelled as tables spell them at a path. */
export function isTableAddress(pathname: string): boolean {
  return TABLE_ADDRESS.test(pathname);
}

/** A selection as the pages of tables spell it. */
export function carriedForTable(carried: URLSearchParams): URLSearchParams {
  const parameters = Object.fromEntries(SCENARIO_PARAMETERS.flatMap((name) => [[name, carried.get(name) ?? ""]]));
  const own = spellScenario({ parameters, name: carried.get("name") ?? "" });
  const query = new URLSearchParams(own === "" ? [] : [[TABLE_SELECTION.own, own]]);
  for (const one of carried.getAll(VERSUS)) query.append(TABLE_SELECTION.versus, one);
  return query;
}

/**
 * An address of this site (`/path?query#part` or `?query`) with the scenarios carried along. What it states itself stays:
 * a link to another scenario leads there, with the same scenarios to compare with. `here` is the path that `?query` belongs to.
 */
export function withCarried(address: string, carried: URLSearchParams, here: string): string {
  if (carried.size === 0 || !/^(?:\/(?!\/)|\?)/.test(address)) return address;
  const [, before = "", written = "", part = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  const pathname = before === "" ? here : before;
  const isTable = TABLE_ADDRESS.test(pathname);
  const added = isTable ? carriedForTable(carried) : carried;
  // Most links of a page of cards state nothing, and each is worked out anew at every change: nothing is read where nothing stands.
  if (written === "") return added.size === 0 ? address : `${before}?${added.toString()}${part}`;
  const query = new URLSearchParams(written);
  // Several in one value: a comparison of its own.
  if (query.get("scenario")?.includes("~")) return address;
  const versus: string = isTable ? TABLE_SELECTION.versus : VERSUS;
  const stated = isTable ? query.has(TABLE_SELECTION.own) : SCENARIO_PARAMETERS.some((name) => query.has(name));
  const compares = query.has(versus);
  for (const [name, value] of added) {
    if (name === versus ? !compares : !stated) query.append(name, value);
  }
  return query.size === 0 ? before + part : `${before}?${query.toString()}${part}`;
}
