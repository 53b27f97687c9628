import type { Importer, ImportResult, RawFolder } from "../../importing/importer.ts";
import { areaRows } from "../../importing/areas.ts";
import { monthOf, readNumber, readPeriod } from "../../importing/cells.ts";
import { readDelimited } from "../../importing/delimited.ts";
import { observationsTable, type ObservationDraft } from "../../importing/observations.ts";
import { FILE, LAYOUT } from "./layout.ts";

const PUBLICATION = "us-federal-reserve-g5-2026-06";

/** Dollars per euro by month, for converting amounts between currencies. */
export const exchangeRates: Importer = {
  name: "exchange-rates",
  title: "Federal Reserve: US dollars per euro, monthly averages",
  folder: "aid",
  run: runExchangeRates,
};

function runExchangeRates(raw: RawFolder): ImportResult {
  const { rows, issues } = readDelimited(raw, FILE, LAYOUT);
  const drafts: ObservationDraft[] = [];
  for (const row of rows) {
    const place = (column: string) => ({ file: FILE, line: row.line, column });
    const period = readPeriod(monthOf, row.cells.month, place("month"), issues);
    const value = readNumber(row.cells.usd_per_eur, place("usd_per_eur"), issues);
    if (period === "" || value === "") continue;
    drafts.push({
      publication: PUBLICATION,
      indicator: "usd_per_eur",
      area: "EURO_AREA",
      period,
      value,
      status: "A",
    });
  }
  const path = "observations/fx-federal-reserve.csv";
  const { table, issues: clashes } = observationsTable(drafts, path);
  const dropped: Record<string, number> = {};
  if (drafts.length < rows.length) dropped["month without a rate"] = rows.length - drafts.length;
  return {
    tables: { [path]: table },
    catalog: {
      publishers: [
        {
          publisher: "us-federal-reserve",
          label: "Federal Reserve Board",
          kind: "central-bank",
          party: "USA",
          url: "https://www.federalreserve.gov/releases/g5/",
        },
      ],
      publications: [
        {
          publication: PUBLICATION,
          publisher: "us-federal-reserve",
          title: "G.5 foreign exchange rates, monthly averages",
          edition: "January 2021 to June 2026",
          published_on: "2026-07",
          retrieved_on: "2026-11-22",
          url: "https://www.federalreserve.gov/releases/g5/",
          licence: "PDDL (copy in datasets/exchange-rates)",
          redistributable: "true",
          confidence: "high",
          note: "Read from the public copy github.com/datasets/exchange-rates, which takes the series from FRED; dollars per euro are the inverse of its euros per dollar, to four decimals. Monthly averages are not revised.",
        },
      ],
      areas: areaRows(["EURO_AREA", "USA"]),
      indicators: [
        {
          indicator: "usd_per_eur",
          label: "US dollars per euro",
          definition: "Average of the month's daily noon rates in New York.",
          unit: "USD_per_EUR",
          decimals: "4",
          topic: "aid",
          frequency: "monthly",
        },
      ],
    },
    summary: { rowsRead: rows.length, rowsKept: drafts.length, dropped },
    issues: [...issues, ...clashes],
  };
}
