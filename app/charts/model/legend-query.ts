import type { LegendEntry } from "./chart-model.ts";
import { MOST_STRONG } from "./query.ts";

/** The page's query with a series hidden, or shown again. */
export function toggleHidden(query: URLSearchParams, legend: readonly LegendEntry[], name: string): URLSearchParams {
  const hidden = legend.filter(({ state }) => state === "hidden").map((entry) => entry.name);
  return withNames(query, "hide", hidden.includes(name) ? hidden.filter((one) => one !== name) : [...hidden, name]);
}

/** The page's query with a series drawn strongly, or in grey again; at most three are strong, and a fourth takes the place of the first. */
export function toggleStrong(query: URLSearchParams, legend: readonly LegendEntry[], name: string): URLSearchParams {
  const strong = legend.filter(({ state }) => state === "strong").map((entry) => entry.name);
  const next = strong.includes(name) ? strong.filter((one) => one !== name) : [...strong, name].slice(-MOST_STRONG);
  return withNames(query, "strong", next);
}

function withNames(query: URLSearchParams, parameter: string, names: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(query);
  if (names.length === 0) next.delete(parameter);
  else next.set(parameter, names.join("~"));
  return next;
}
