import type { RowLead, TableInfo } from "../domain/tables.ts";
import type { Site } from "./site.server.ts";

/**
 * Where nobody asked for an order, a table of figures opens with those that the articles' claims ask about: an indicator and an area that a
 * reading names, whichever side it speaks of. The newest publication comes first, in it the latest period. Undefined for other tables.
 */
export function rowLead({ catalog }: Site, { columns }: TableInfo): RowLead | undefined {
  const naming = (table: string) => columns.find(({ references }) => references?.table === table)?.name;
  const [indicator, area, publication] = ["indicators", "areas", "publications"].map(naming);
  if (indicator === undefined || area === undefined) return undefined;
  const asked = catalog.readings.flatMap((one) =>
    [one.area, one.comparator].filter((id) => id !== "").map((id) => [one.indicator, id]),
  );
  const groups = [...new Map(asked.map((group) => [group.join("\n"), group])).values()];
  const newest = [...catalog.publications].sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
  return {
    columns: [indicator, area],
    groups: groups.filter(([first]) => first !== ""),
    ranked: publication === undefined ? null : { column: publication, values: newest.map((one) => one.publication) },
    latest: columns.some(({ name }) => name === "period") ? "period" : "",
  };
}
