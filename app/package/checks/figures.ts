import { isObservations, type Resource } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import type { PackageCheck, RowWatcher } from "./check.ts";

/** A figure has a value, a range, or a reason for having none; and a value lies within its range. */
export function createFiguresCheck(): PackageCheck {
  const issues: Issue[] = [];
  return {
    watch: (resource, file) => (isObservations(resource) ? watchFigures(resource, file, issues) : null),
    finish: () => issues,
  };
}

function watchFigures(resource: Resource, file: string, issues: Issue[]): RowWatcher {
  const names = resource.schema.fields.map((field) => field.name);
  const [value, low, high, note] = ["value", "value_low", "value_high", "note"].map((name) => names.indexOf(name)) as [
    number,
    number,
    number,
    number,
  ];
  return (cells, line) => {
    const [v, l, h] = [cells[value] ?? "", cells[low] ?? "", cells[high] ?? ""];
    if (l === "" && h === "") {
      if (v !== "" || cells[note] !== "") return;
      issues.push(
        issueAt(file, line, "value", "", "missing-figure", "a value, a range, or a note that says why there is none"),
      );
      return;
    }
    if ((l !== "" && h !== "" && Number(l) > Number(h)) || (v !== "" && outside(v, l, h))) {
      issues.push(
        issueAt(file, line, "value", `${l} ${v} ${h}`.trim(), "disordered-range", "value_low ≤ value ≤ value_high"),
      );
    }
  };
}

function outside(value: string, low: string, high: string): boolean {
  return (low !== "" && Number(value) < Number(low)) || (high !== "" && Number(value) > Number(high));
}
