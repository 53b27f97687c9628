import type { TableRequest } from "../../domain/tables.ts";
import { countValues, type RowSet } from "../rows/select-rows.ts";
import type { PickField } from "./filter-fields.ts";

const FIELDS = ["publisher", "status", "area", "year", "used"] as const;

/** Drop-downs over the columns by which people narrow evidence, with the values that occur. */
export function evidenceFields(
  rowSet: RowSet,
  request: TableRequest,
  name: (column: string, value: string) => string,
): PickField[] {
  return FIELDS.flatMap((column): PickField[] => {
    const info = rowSet.columns.find((one) => one.name === column);
    const values = countValues(rowSet, column).filter(({ value }) => value !== "");
    const picked = request.filters.find((filter) => filter.column === column && filter.operator === "exact");
    if (info === undefined || (values.length < 2 && picked === undefined)) return [];
    const chosen = picked?.values[0] ?? "";
    const choices = values.map(({ value, count }) => {
      return { value, count, label: name(column, value), code: "", chosen: value === chosen };
    });
    choices.sort((a, b) => (a.label < b.label ? -1 : 1));
    return [{ kind: "pick", name: `${column}__exact`, label: info.title, value: chosen, choices }];
  });
}
