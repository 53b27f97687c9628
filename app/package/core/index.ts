import { CHARTS_TABLES } from "./charts.ts";
import { CLAIMS_TABLES } from "./claims.ts";
import { CORRECTIONS_TABLES } from "./corrections.ts";
import { EVIDENCE_TABLES } from "./evidence.ts";
import { FIGURES_TABLES } from "./figures.ts";
import type { CoreTable } from "./parts.ts";

/** The tables that the product itself knows, in the order of the model: their schemas hold whatever a descriptor says. */
export const CORE_TABLES: readonly CoreTable[] = [
  ...CLAIMS_TABLES,
  ...CHARTS_TABLES,
  ...EVIDENCE_TABLES,
  ...FIGURES_TABLES,
  ...CORRECTIONS_TABLES,
];

export const CORE_NAMES: ReadonlySet<string> = new Set(CORE_TABLES.map(({ name }) => name));

export function coreTable(name: string): CoreTable | undefined {
  return CORE_TABLES.find((table) => table.name === name);
}
