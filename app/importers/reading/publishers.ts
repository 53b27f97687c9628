/** Publishers that several importers may name: one row each, so that all of them write the same. */
const PUBLISHERS: readonly [id: string, label: string, kind: string, party: string, url: string][] = [
  ["bank-of-russia", "Bank of Russia", "central-bank", "RUS", "https://www.cbr.ru/eng/"],
  // The analysts are private; the Bank of Russia chooses and asks them, and publishes the medians. They count as Russian
  // so that a reader who leaves Russian sources out leaves them out too.
  [
    "bank-of-russia-analysts",
    "Analysts polled by the Bank of Russia",
    "market",
    "RUS",
    "https://www.cbr.ru/eng/statistics/ddkp/mo_br",
  ],
  ["barclays", "Barclays", "market", "", "https://home.barclays/"],
  ["bloomberg-economics", "Bloomberg Economics", "market", "", "https://www.bloomberg.com/economics"],
  ["cebr", "Centre for Economics and Business Research (CEBR)", "research", "", "https://cebr.com/"],
  ["crea", "Centre for Research on Energy and Clean Air (CREA)", "research", "", "https://energyandcleanair.org/"],
  [
    "ebrd",
    "European Bank for Reconstruction and Development (EBRD)",
    "international-organisation",
    "",
    "https://www.ebrd.com/",
  ],
  ["ec", "European Commission", "international-organisation", "EU", "https://commission.europa.eu/"],
  ["fitch", "Fitch Ratings", "market", "", "https://www.fitchratings.com/"],
  ["goldman-sachs", "Goldman Sachs", "market", "", "https://www.goldmansachs.com/"],
  ["iif", "Institute of International Finance (IIF)", "market", "", "https://www.iif.com/"],
  ["imf", "International Monetary Fund (IMF)", "international-organisation", "", "https://www.imf.org/"],
  ["interfax-consensus", "Analysts polled by Interfax", "market", "", "https://interfax.com/"],
  ["jpmorgan", "JPMorgan", "market", "", "https://www.jpmorgan.com/"],
  ["nato", "NATO", "international-organisation", "NATO", "https://www.nato.int/"],
  ["nbu", "National Bank of Ukraine", "central-bank", "UKR", "https://bank.gov.ua/en/"],
  ["oecd", "OECD", "international-organisation", "", "https://www.oecd.org/"],
  ["reuters-poll", "Analysts polled by Reuters", "market", "", "https://www.reuters.com/"],
  [
    "rosstat",
    "Rosstat (Federal State Statistics Service of Russia)",
    "statistics-office",
    "RUS",
    "https://rosstat.gov.ru/",
  ],
  [
    "russia-economy-ministry",
    "Ministry of Economic Development of Russia",
    "government",
    "RUS",
    "https://www.economy.gov.ru/",
  ],
  ["russia-finance-ministry", "Ministry of Finance of Russia", "government", "RUS", "https://minfin.gov.ru/en/"],
  ["standard-poors", "Standard & Poor's", "market", "", "https://www.spglobal.com/ratings/"],
  ["ukraine-economy-ministry", "Ministry of Economy of Ukraine", "government", "UKR", "https://me.gov.ua/"],
  ["ukraine-government", "Government of Ukraine", "government", "UKR", "https://www.kmu.gov.ua/en"],
  ["ukrstat", "State Statistics Service of Ukraine", "statistics-office", "UKR", "https://www.ukrstat.gov.ua/"],
  [
    "un-desa",
    "United Nations, Department of Economic and Social Affairs (UN DESA)",
    "international-organisation",
    "",
    "https://www.un.org/development/desa/dpad/",
  ],
  ["worldbank", "World Bank", "international-organisation", "", "https://www.worldbank.org/"],
];

/** The row of publishers.csv for an id known here; null for a publisher of an importer's own. */
export function publisherRow(id: string): Record<string, string> | null {
  const found = PUBLISHERS.find(([publisher]) => publisher === id);
  if (found === undefined) return null;
  const [publisher, label, kind, party, url] = found;
  return { publisher, label, kind, party, url };
}

/** Rows of publishers.csv for the ids that are known, without repeats, sorted. */
export function publisherRows(ids: Iterable<string>): Record<string, string>[] {
  return [...new Set(ids)]
    .sort()
    .map(publisherRow)
    .filter((row) => row !== null);
}
