/** Parameters whose several values stand in one, parted by "~". */
const JOINED = ["area", "hide", "strong"];
/** A period without ends: nothing was chosen, and each chart keeps its own. */
export const OPEN = "..";

/**
 * What a form sends (repeated `area`, empty fields, `from` and `to`) in the spelling that addresses have; null where it
 * already is.
 */
export function tidyQuery(query: URLSearchParams): URLSearchParams | null {
  const plain = new URLSearchParams();
  let changed = false;
  for (const [name, value] of query) {
    if (JOINED.includes(name) || name === "from" || name === "to") continue;
    if (value === "" || (name === "period" && value === OPEN)) changed = true;
    else plain.append(name, value);
  }
  for (const name of JOINED) {
    const values = query.getAll(name).filter(Boolean);
    if (query.getAll(name).length > 1 || (query.has(name) && values.length === 0)) changed = true;
    if (values.length > 0) plain.set(name, [...new Set(values)].join("~"));
  }
  if (query.has("from") || query.has("to")) {
    changed = true;
    const period = `${query.get("from") ?? ""}${OPEN}${query.get("to") ?? ""}`;
    if (period !== OPEN) plain.set("period", period);
  }
  return changed ? plain : null;
}
