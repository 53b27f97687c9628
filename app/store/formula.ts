/** Text that a spreadsheet would run: interfaces.md, "CSV extracts". */
import { sql } from "kysely";
import type { Sql } from "./sql.ts";

/** The rule of domain/formula-like.ts as SQL over a text expression. */
export function formulaLike(text: Sql): Sql {
  const starts = sql`ascii(${text}) in (61, 43, 45, 64, 9, 13, 10, 0)`;
  return sql`(${starts} and ${text} <> '' and not regexp_full_match(${text}, '[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?'))`;
}
