import { editionRow } from "../editions/edition-row.ts";
import { importResult } from "../reading/import-result.ts";
import type { ImportResult, RawFolder } from "../reading/importer.ts";
import { monthInWords } from "../../tabular/cell-text.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import { monthAfter } from "../editions/months.ts";
import { COPY, disagreements, FRED, readCopy, readFred, type Rate } from "./rates.ts";

/** Last months of the copies that were imported before: each stays an edition when the copy goes on. */
const EARLIER_COPIES = ["2026-06"] as const;

interface Edition {
  /** Its last month. */
  until: string;
  rates: readonly Rate[];
  source: "copy" | "fred";
}

/** What is said of an edition that was read from the public copy instead of FRED. */
const OF_THE_COPY = {
  seen_at: "https://github.com/datasets/exchange-rates/blob/fa7d949956d1/data/monthly.csv",
  licence: "PDDL (copy in datasets/exchange-rates)",
  note: "Read from the public copy github.com/datasets/exchange-rates, which takes the series from FRED; dollars per euro are the inverse of its euros per dollar, to four decimals. Monthly averages are not revised.",
} as const;

/** Dollars per euro by month. */
export function exchangeRates(raw: RawFolder): ImportResult {
  const nothing = { rates: [], issues: [] };
  const copy = raw.has(COPY) || !raw.has(FRED) ? readCopy(raw) : nothing;
  const fred = raw.has(FRED) ? readFred(raw) : nothing;
  const issues = [...copy.issues, ...fred.issues, ...disagreements(copy.rates, fred.rates)];
  const editions = [...editionsOf(copy.rates, "copy"), ...editionsOf(fred.rates, "fred")].filter(
    // An edition that both have is taken from the copy, as it was before; FRED's file has served as its check.
    ({ until }, index, all) => all.findIndex((other) => other.until === until) === index,
  );
  const drafts = editions.flatMap(({ until, rates }) =>
    rates.flatMap(({ month, value }): ObservationDraft[] => {
      if (month === "" || value === "" || month > until) return [];
      const base = { indicator: "usd_per_eur", area: "EURO_AREA", status: "A" } as const;
      return [{ ...base, publication: publicationOf(until), period: month, value }];
    }),
  );
  const rows = [...copy.rates, ...fred.rates];
  const empty = rows.filter(({ month, value }) => month === "" || value === "").length;
  const dropped: Record<string, number> = {};
  if (empty > 0) dropped["month without a rate"] = empty;
  return importResult({
    observations: { "observations/fx-federal-reserve.csv": drafts },
    publications: editions.map(publicationRow),
    summary: { rowsRead: rows.length, rowsKept: rows.length - empty, dropped },
    issues,
  });
}

/** The edition that ends with a source's last month, and the earlier ones of the copy. */
function editionsOf(rates: readonly Rate[], source: Edition["source"]): Edition[] {
  const months = rates.filter(({ value }) => value !== "").map(({ month }) => month);
  const last = months.sort().at(-1) ?? "";
  if (last === "") return [];
  const earlier = source === "copy" ? EARLIER_COPIES.filter((month) => month < last && months.includes(month)) : [];
  return [...earlier, last].map((until) => ({ until, rates, source }));
}

function publicationOf(until: string): string {
  return `us-federal-reserve-g5-${until}`;
}

function publicationRow({ until, rates, source }: Edition): Record<string, string> {
  const months = rates.map(({ month }) => month).filter((month) => month !== "");
  return {
    ...editionRow("us-federal-reserve-g5", publicationOf(until), until),
    edition: `${monthInWords(months.sort()[0] ?? "")} to ${monthInWords(until)}`,
    // The release of a month comes out at the beginning of the next.
    published_on: monthAfter(until),
    ...(source === "copy" ? OF_THE_COPY : {}),
  };
}
