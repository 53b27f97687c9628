import { tidyScenarioQuery } from "../../domain/scenario-form-query.ts";

/** The query that a form of the bar leads to, as addresses spell it; without "?". */
export function queryOf(fields: FormData): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") query.append(name, value);
  return (tidyScenarioQuery(query) ?? query).toString();
}
