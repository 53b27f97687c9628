import type { Row } from "../reading/row.ts";
import { donorArea } from "./donors.ts";

/** The area of the donor in a cell; null with an issue for a name that is none. */
export function knownDonor<Column extends string>(row: Row<Column>, column: Column): string | null {
  return donorArea(row.cells[column]) ?? row.refuse(column, "unknown-donor", "Expected a donor known here.");
}
