import type { TableInfo } from "../../domain/tables.ts";
import type { ChartContext } from "../../wording/context.ts";
import { unitName } from "../../wording/number-format.ts";
import { shortPublication } from "../../wording/sources.ts";

const NAMING = ["label", "title"];

/** A column of figures has many units: each stands with its indicator. */
function indicatorWithUnit(context: ChartContext, id: string): string {
  const indicator = context.indicator(id);
  return indicator === undefined ? id : `${indicator.label} (${unitName(indicator.unit)})`;
}

function namer(
  context: ChartContext,
  info: TableInfo,
): ((values: Record<string, string>, code: string) => string) | null {
  if (info.name === "publications") return (_, code) => shortPublication(context, code);
  if (info.name === "indicators") return (_, code) => indicatorWithUnit(context, code);
  const naming = NAMING.find((column) => info.columns.some(({ name }) => name === column));
  return naming === undefined ? null : (values) => values[naming] ?? "";
}

/**
 * What the codes of a table (its one-column key) are called wherever they are shown: publications and indicators in their own words, other
 * rows by their label or title. The store matches by the same names.
 */
export function codeNames(
  context: ChartContext,
  info: TableInfo,
  records: readonly { values: Record<string, string> }[],
): Map<string, string> {
  const [key = ""] = info.primaryKey;
  const nameOf = namer(context, info);
  if (nameOf === null) return new Map();
  return new Map(
    records.flatMap(({ values }): [string, string][] => {
      const code = values[key] ?? "";
      const name = nameOf(values, code);
      return name === "" ? [] : [[code, name]];
    }),
  );
}
