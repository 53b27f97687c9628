import { publisherRows } from "../reading/publishers.ts";
import { EU_COUNCIL, UK_GOVERNMENT } from "../fact-sheets/publishers.ts";

function row(publisher: string, label: string, kind: string, party: string, url: string): Record<string, string> {
  return { publisher, label, kind, party, url };
}

/** Publishers of the points, by id. */
export const PUBLISHERS: Readonly<Record<string, Record<string, string>>> = Object.fromEntries(
  [
    ...publisherRows(["bank-of-russia", "crea", "russia-economy-ministry", "russia-finance-ministry"]),
    EU_COUNCIL,
    UK_GOVERNMENT,
    row("iea", "International Energy Agency (IEA)", "international-organisation", "", "https://www.iea.org/"),
    row("euroclear", "Euroclear", "market", "", "https://www.euroclear.com/"),
    row("gaidar-institute", "Gaidar Institute for Economic Policy", "research", "", "https://www.iep.ru/"),
  ].map((publisher) => [publisher["publisher"] ?? "", publisher]),
);
