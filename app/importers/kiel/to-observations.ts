import type { ObservationDraft } from "../reading/observations.ts";
import { billions } from "./billions.ts";
import { monthsBetween } from "../editions/months.ts";
import { FIRST_MONTH, type MainDataRelease } from "./releases.ts";
import { KINDS, type Activity, type Kind } from "./row-schema.ts";

type Measure = "allocated" | "committed";

/** "military_aid_allocated", "total_aid_committed" …; `undated` for what cannot be put in a month. */
export function aidIndicator(kind: Kind | "total", measure: Measure, undated = false): string {
  return `${kind}_aid_${measure}${undated ? "_undated" : ""}`;
}

/** Columns of a table with the indicators that they hold: one for each kind of aid and one for the total, as `nameOf` calls them. */
export function columnsOf(measure: Measure, nameOf: (kind: string) => string): Record<string, string> {
  return Object.fromEntries([...KINDS, "total" as const].map((kind) => [nameOf(kind), aidIndicator(kind, measure)]));
}

/**
 * Sums of one release by donor, month, kind and measure, in EUR_bn rounded to EUR 1,000. Every donor of the release has
 * a figure for every month that the release covers: 0 is the tracker's own statement that it lists nothing then.
 * What has no month is not lost: it is summed into the `_undated` indicators over the whole period of the release.
 * Allocations and commitments are never added to each other.
 */
export function activityObservations(release: MainDataRelease, activities: readonly Activity[]): ObservationDraft[] {
  const measures: Measure[] = release.hasAllocations ? ["allocated", "committed"] : ["committed"];
  const sums = new Map<string, number>();
  for (const activity of activities) {
    const month = "month" in activity.dating ? activity.dating.month : "";
    for (const measure of measures) {
      const euros = activity[measure];
      if (euros === "") continue;
      for (const kind of [activity.kind, "total"] as const) {
        const key = [activity.donor, kind, measure, month].join(" ");
        sums.set(key, (sums.get(key) ?? 0) + Number(euros));
      }
    }
  }
  const donors = [...new Set(activities.map((activity) => activity.donor))].sort();
  const months = monthsBetween(FIRST_MONTH, release.lastMonth);
  const base = { publication: release.publication, status: "A" as const };
  const drafts: ObservationDraft[] = [];
  for (const area of donors) {
    for (const kind of [...KINDS, "total"] as const) {
      for (const measure of measures) {
        const sum = (month: string) => sums.get([area, kind, measure, month].join(" "));
        for (const period of months) {
          const value = billions(sum(period) ?? 0);
          drafts.push({ ...base, indicator: aidIndicator(kind, measure), area, period, value });
        }
        const rest = sum("");
        if (rest === undefined || rest === 0) continue;
        const period = `${FIRST_MONTH}/${release.lastMonth}`;
        drafts.push({ ...base, indicator: aidIndicator(kind, measure, true), area, period, value: billions(rest) });
      }
    }
  }
  return drafts;
}
