import type { FiguresHeld } from "../charts/model/plain-definitions.ts";
import { StoreError } from "../store/store.ts";
import type { Site } from "./site.server.ts";

/** Values of a column that are looked at: publications, areas and periods of one indicator. */
const MOST = 500;

/** What the package has of each indicator: one question each, asked once a site of a package that has no charts of its own. */
export async function figuresHeld({ store, catalog }: Site): Promise<Map<string, FiguresHeld>> {
  const held = new Map<string, FiguresHeld>();
  if (store.table("observations") === null) return held;
  for (const { indicator } of catalog.indicators) {
    const filters = [{ column: "indicator", operator: "exact" as const, values: [indicator] }];
    const request = { table: "observations", filters, search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
    const facets = await store.facets(request, ["publication", "area", "period"], MOST);
    if (!facets.ok) throw new StoreError(facets.failure);
    const of = (column: string) => facets.value.find((facet) => facet.column === column)?.values ?? [];
    const most = (column: string): string => {
      const values = of(column);
      const count = Math.max(...values.map((one) => one.count), 0);
      return (
        values
          .filter((one) => one.count === count)
          .map(({ value }) => value)
          .sort()
          .at(-1) ?? ""
      );
    };
    const publications = of("publication").map(({ value }) => value);
    if (publications.length > 0)
      held.set(indicator, { publications, area: of("area")[0]?.value ?? "", period: most("period") });
  }
  return held;
}
