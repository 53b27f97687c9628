/** Agencies of the sheet of outturns, as it writes them → publisher. */
const AGENCIES: Record<string, string> = {
  Rosstat: "rosstat",
  "Rosstat (as announced by the President)": "rosstat",
  "Bank of Russia": "bank-of-russia",
  "Bank of Russia / Rosstat (actuals printed in the survey table)": "bank-of-russia",
  "State Statistics Service of Ukraine": "ukrstat",
  "Russian Ministry of Finance": "russia-finance-ministry",
  "Russian Ministry of Economic Development": "russia-economy-ministry",
  CREA: "crea",
};

/** What an outturn is about: a publication gathers the figures of one subject and one day. */
const SUBJECTS: [RegExp, string, string][] = [
  [/^(real_gdp_growth|real_gdp_growth_quarter_yoy|nominal_gdp)$/, "gdp", "Gross domestic product"],
  [/^cpi_/, "cpi", "Consumer prices"],
  [/^(federal_budget|national_defence)/, "budget", "Federal budget: execution"],
  [/^(urals|indicative_oil)/, "oil-price", "Oil prices"],
];

export interface Agency {
  publisher: string;
  /** Id before the day: "rosstat-gdp". */
  prefix: string;
  title: string;
}

/** Publisher and dataset of an outturn; null for an agency or subject that is not known. */
export function agencyOf(agency: string, indicator: string): Agency | null {
  const publisher = AGENCIES[agency];
  if (publisher === undefined) return null;
  if (agency.startsWith("Bank of Russia / Rosstat")) {
    return {
      publisher,
      prefix: "bank-of-russia-actuals",
      title: "Macroeconomic survey: the actual figures printed beside the forecasts",
    };
  }
  const subject = SUBJECTS.find(([pattern]) => pattern.test(indicator));
  return subject === undefined ? null : { publisher, prefix: `${publisher}-${subject[1]}`, title: subject[2] };
}
