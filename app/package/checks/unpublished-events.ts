import { type Issue, warningAt } from "../issues.ts";
import { cell } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";

const EXPECTED =
  "the publication that reports the event, by its id in catalog/publications.csv; until it names one, it counts in no verdict and no chart shows it";

/** An event that names no publication is told where it stands, with the readings that have no evidence for want of one. */
export function createUnpublishedEventsCheck(): PackageCheck {
  return {
    finish({ rows, catalog }: CheckInput): Issue[] {
      const unpublished = new Set(catalog.unpublishedEvents.map(({ event }) => event));
      return (rows.get("events") ?? []).flatMap((row) => {
        const event = cell(row, "event");
        if (!unpublished.has(event)) return [];
        const readings = catalog.readings.filter((one) => one.event === event || one.baseEvent === event);
        const issue = warningAt(row.file, row.line, "publication", "", "no-publication", EXPECTED);
        if (readings.length === 0) return [issue];
        return [{ ...issue, hint: waiting(readings.map(({ reading }) => reading)) }];
      });
    },
  };
}

/** Readings named before "and 2 more". */
const SHOWN = 3;

function waiting(readings: readonly string[]): string {
  const shown = readings.slice(0, SHOWN).join(", ");
  const more = readings.length > SHOWN ? ` and ${readings.length - SHOWN} more` : "";
  return `without it no evidence for ${readings.length === 1 ? "reading" : "readings"} ${shown}${more}`;
}
