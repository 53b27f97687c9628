import { isObservations } from "../descriptor.ts";
import { type Issue, warningAt } from "../issues.ts";
import { cell } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";

/**
 * Warns of groups that have no members, where that leaves readings or nobody anything to go by: not of those with figures of their own,
 * of those that readings take as a whole (quantifier aggregate), or of bodies that only act (in events, as a publisher's party).
 */
export function createGroupsCheck(): PackageCheck {
  const measured = new Set<string>();
  return {
    watch(resource) {
      if (!isObservations(resource)) return null;
      const area = resource.schema.fields.findIndex(({ name }) => name === "area");
      let last = "";
      return (cells) => {
        const one = cells[area] ?? "";
        if (one !== last) measured.add((last = one));
      };
    },
    finish: (input) => memberless(input, measured),
  };
}

function memberless({ rows, used }: CheckInput, measured: ReadonlySet<string>): Issue[] {
  const withMembers = new Set((rows.get("memberships") ?? []).map((row) => cell(row, "group")));
  const read = new Set<string>();
  const asWhole = new Set<string>();
  for (const row of rows.get("readings") ?? []) {
    const into = cell(row, "quantifier") === "aggregate" ? asWhole : read;
    for (const column of ["area", "comparator"]) into.add(cell(row, column));
  }
  return (rows.get("areas") ?? []).flatMap((row) => {
    const group = cell(row, "area");
    if (cell(row, "kind") !== "group" || withMembers.has(group) || measured.has(group)) return [];
    const isNamed = used.get("areas")?.has(group) ?? false;
    if (!read.has(group) && (asWhole.has(group) || isNamed)) return [];
    const expected = `members of the group in catalog/memberships.csv, or figures of its own: it has neither`;
    return [warningAt(row.file, row.line, "area", group, "no-members", expected)];
  });
}
