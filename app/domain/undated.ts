import type { Catalog } from "./catalog.ts";

/** What "<indicator>_undated" holds: the part of an indicator that its publication puts in no month. "" if the package has none of the same unit. */
export function undatedSibling(catalog: Pick<Catalog, "indicators">, indicator: string): string {
  const unitOf = (id: string) => catalog.indicators.find((one) => one.indicator === id)?.unit;
  const sibling = `${indicator}_undated`;
  const unit = unitOf(sibling);
  return unit !== undefined && unit === unitOf(indicator) ? sibling : "";
}
