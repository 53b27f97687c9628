import type { Publication } from "../../domain/evidence.ts";
import { daysOf } from "../calendar.ts";
import { isObservations, type Resource } from "../descriptor.ts";
import { type Issue, issueAt, warningAt } from "../issues.ts";
import { cell, type KeptRows } from "../rows.ts";
import type { PackageCheck, RowWatcher } from "./check.ts";

/** Where a publication first gives a figure of this status for this period. */
interface Dated {
  publication: string;
  period: string;
  status: string;
  file: string;
  line: number;
}

/**
 * Forecasts (F) come out before their period is over, actual figures (A) not before it is over, and nothing is published
 * after the day on which it was retrieved. A year is forecast throughout itself: an October edition forecasts its own year.
 */
export function createDatesCheck(): PackageCheck {
  const dated: Dated[] = [];
  return {
    watch: (resource, file) => (isObservations(resource) ? watchDates(resource, file, dated) : null),
    finish({ catalog, rows }) {
      const publications = new Map(catalog.publications.map((publication) => [publication.publication, publication]));
      return [...retrievedBeforePublished(rows), ...dated.flatMap((row) => misdated(row, publications))];
    },
  };
}

function watchDates(resource: Resource, file: string, dated: Dated[]): RowWatcher {
  const names = resource.schema.fields.map((field) => field.name);
  const columnOf = (name: string): number => names.indexOf(name);
  const [publicationColumn, periodColumn, statusColumn] = ["publication", "period", "status"].map(columnOf);
  const seen = new Map<string, Set<string>>();
  let pair = { publication: "", status: "", periods: new Set<string>() };
  return (cells, line) => {
    const status = cells[statusColumn ?? -1] ?? "";
    if (status !== "F" && status !== "A") return;
    const publication = cells[publicationColumn ?? -1] ?? "";
    if (publication !== pair.publication || status !== pair.status) {
      const key = `${publication}\n${status}`;
      pair = { publication, status, periods: seen.get(key) ?? new Set() };
      seen.set(key, pair.periods);
    }
    const period = cells[periodColumn ?? -1] ?? "";
    if (pair.periods.has(period)) return;
    pair.periods.add(period);
    dated.push({ publication, period, status, file, line });
  };
}

function misdated(row: Dated, publications: ReadonlyMap<string, Publication>): Issue[] {
  const publication = publications.get(row.publication);
  const published = publication && daysOf(publication.publishedOn, "partial");
  const period = daysOf(row.period, "period");
  if (!publication || !published || !period) return [];
  const { file, line } = row;
  if (row.status === "F" && published.from > period.to) {
    const expected = `no forecast of ${row.period} in a publication of ${publication.publishedOn}, after its end`;
    return [issueAt(file, line, "status", "F", "late-forecast", expected)];
  }
  if (row.status === "A" && published.to < period.from) {
    const expected = `no actual figure of ${row.period} in a publication of ${publication.publishedOn}, before its beginning`;
    return [issueAt(file, line, "status", "A", "early-outturn", expected)];
  }
  if (row.status === "A" && published.to < period.to) {
    const expected = `no actual figure of ${row.period} in a publication of ${publication.publishedOn}, before its end (P is provisional)`;
    return [issueAt(file, line, "status", "A", "unfinished-outturn", expected)];
  }
  return [];
}

/** Days that lie in the past as a rule. */
const PAST: [table: string, column: string][] = [
  ["articles", "published_on"],
  ["publications", "published_on"],
  ["publications", "retrieved_on"],
];

/**
 * Warnings of articles and publications of a day after `today` (YYYY-MM-DD): a slip of the year, most often. No part of the check itself,
 * whose result is remembered and must not depend on the day.
 */
export function futureDays(rows: KeptRows, today: string): Issue[] {
  return PAST.flatMap(([table, column]) =>
    (rows.get(table) ?? []).flatMap((row) => {
      const day = cell(row, column);
      if ((daysOf(day, "partial")?.from ?? "") <= today) return [];
      const expected = `a day up to today (${today}): this one lies in the future`;
      return [warningAt(row.file, row.line, column, day, "future-day", expected)];
    }),
  );
}

function retrievedBeforePublished(rows: KeptRows): Issue[] {
  return (rows.get("publications") ?? []).flatMap((row) => {
    const [published, retrieved] = [cell(row, "published_on"), cell(row, "retrieved_on")];
    const from = daysOf(published, "partial")?.from ?? "";
    if (retrieved === "" || from <= retrieved) return [];
    const expected = `a day not after the one on which it was fetched (retrieved_on, ${retrieved}): one of the two is wrong`;
    return [issueAt(row.file, row.line, "published_on", published, "published-after-retrieval", expected)];
  });
}
