import { type Issue, warningAt } from "../issues.ts";
import { cell } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";

/** A reading counts the days from `base_event` to `event`: the other way round it has them below zero. */
export function createEventOrderCheck(): PackageCheck {
  return {
    finish({ rows, catalog }: CheckInput): Issue[] {
      const known = [...catalog.events, ...catalog.unpublishedEvents];
      const days = new Map(known.map(({ event, happenedOn }) => [event, happenedOn.slice(0, 10)]));
      return (rows.get("readings") ?? []).flatMap((row) => {
        const [event, base] = [days.get(cell(row, "event")), days.get(cell(row, "base_event"))];
        if (!event || !base || base <= event) return [];
        const expected = `an event that came before ${cell(row, "event")} (${event}); this one is of ${base}`;
        return [warningAt(row.file, row.line, "base_event", cell(row, "base_event"), "events-reversed", expected)];
      });
    },
  };
}
