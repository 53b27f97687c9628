/**
 * What the scattered points measure. A point belongs to the first rule whose pattern fits its series and definition; points of
 * different definitions are different indicators and are never joined to one series.
 */
export interface Measure {
  pattern: RegExp;
  publisher: string;
  dataset: string;
  title: string;
  area: string;
  status: "A" | "E";
  indicator: Record<string, string>;
}

function indicator(id: string, label: string, definition: string, unit: string, frequency: string, topic: string) {
  const decimals = unit === "USD_per_barrel" ? "2" : unit === "EUR_mn" ? "0" : "1";
  return { indicator: id, label, definition, unit, decimals, topic, frequency };
}

const SCATTERED = "Single published figures, not a complete series.";

const TAX_BASIS = indicator(
  "urals_price_tax_basis",
  "Urals price for oil taxes",
  `Price of Urals crude that Russia's oil taxes are worked out from, Ministry of Economic Development, from 2024: a mean of Urals and, in part, ESPO, so it runs above plain Urals. Not to be joined with the Ministry of Finance's average. ${SCATTERED}`,
  "USD_per_barrel",
  "monthly",
  "economy",
);

export const OIL_MEASURES: readonly Measure[] = [
  {
    pattern: /^Urals \| monitoring-period average, Ministry of Finance/,
    publisher: "russia-finance-ministry",
    dataset: "urals-monitoring",
    title: "Urals price in the monitoring period for export duties",
    area: "RUS",
    status: "A",
    indicator: indicator(
      "urals_price_monitoring_period",
      "Urals price, mid-month to mid-month",
      `Average price of Urals crude from the 15th of a month to the 14th of the next, Russian Ministry of Finance. ${SCATTERED}`,
      "USD_per_barrel",
      "irregular",
      "economy",
    ),
  },
  {
    pattern: /^Urals \| (?:monthly|annual) average, Ministry of Finance/,
    publisher: "russia-finance-ministry",
    dataset: "urals",
    title: "Average price of Urals crude",
    area: "RUS",
    status: "A",
    indicator: indicator(
      "urals_price",
      "Urals price",
      `Average price of Urals crude over the month or year, Russian Ministry of Finance, to 2023. ${SCATTERED}`,
      "USD_per_barrel",
      "monthly",
      "economy",
    ),
  },
  {
    pattern: /^Urals \| annual average for tax purposes/,
    publisher: "bank-of-russia",
    dataset: "urals-tax-basis",
    title: "Average Urals price for tax purposes",
    area: "RUS",
    status: "A",
    indicator: TAX_BASIS,
  },
  {
    pattern: /^Urals \| price for oil taxes/,
    publisher: "russia-economy-ministry",
    dataset: "urals-tax-basis",
    title: "Urals price for oil taxes",
    area: "RUS",
    status: "A",
    indicator: TAX_BASIS,
  },
  {
    pattern: /^IEA: Russian oil export revenue/,
    publisher: "iea",
    dataset: "oil-market-report",
    title: "Oil Market Report: Russian oil export revenue",
    area: "RUS",
    status: "E",
    indicator: indicator(
      "russian_oil_export_revenue",
      "Russian oil export revenue in the month",
      `Revenue from crude and products in the month, first estimate of the IEA, revised later. ${SCATTERED}`,
      "USD_bn",
      "monthly",
      "economy",
    ),
  },
  {
    pattern: /^CREA: Russian fossil fuel export revenue/,
    publisher: "crea",
    dataset: "fossil-exports",
    title: "Monthly analysis of Russian fossil fuel exports",
    area: "RUS",
    status: "E",
    indicator: indicator(
      "russian_fossil_export_revenue_per_day",
      "Russian fossil fuel export revenue per day",
      `Mean daily revenue from oil, gas and coal in the month, estimate of CREA. ${SCATTERED}`,
      "EUR_mn",
      "monthly",
      "economy",
    ),
  },
  {
    pattern: /^Russian federal oil and gas revenue/,
    publisher: "russia-finance-ministry",
    dataset: "oil-gas-revenue",
    title: "Oil and gas revenue of the federal budget",
    area: "RUS",
    status: "A",
    indicator: indicator(
      "russian_oil_gas_budget_revenue",
      "Russian federal oil and gas revenue in the month",
      `Oil and gas revenue of Russia's federal budget in the month, Ministry of Finance. ${SCATTERED}`,
      "RUB_bn",
      "monthly",
      "economy",
    ),
  },
];

function assets(
  pattern: RegExp,
  publisher: string,
  dataset: string,
  title: string,
  area: string,
  row: Record<string, string>,
): Measure {
  return { pattern, publisher, dataset, title, area, status: "A", indicator: row };
}

const IMMOBILISED = "Stocks and flows, owners and currencies differ between measures: never add them.";

export const ASSET_MEASURES: readonly Measure[] = [
  assets(
    /^Euroclear(?: Bank balance sheet relating to sanctioned Russian assets|: frozen Russian assets$)/,
    "euroclear",
    "results",
    "Financial results",
    "RUS",
    indicator(
      "russian_assets_euroclear",
      "Sanctioned Russian assets on Euroclear's balance sheet",
      `Matured cash relating to sanctioned Russian assets on the balance sheet of Euroclear Bank; owners other than the Bank of Russia included, securities that have not matured left out. ${IMMOBILISED}`,
      "EUR_bn",
      "irregular",
      "sanctions",
    ),
  ),
  assets(
    /^Russian central bank assets immobilised in the EU/,
    "eu-council",
    "immobilised-assets",
    "Immobilisation of the assets of the Bank of Russia",
    "EU",
    indicator(
      "russian_central_bank_assets_eu",
      "Assets of the Bank of Russia immobilised in the EU",
      `Assets of the Bank of Russia in the EU that may not be moved, as stated. ${IMMOBILISED}`,
      "EUR_bn",
      "irregular",
      "sanctions",
    ),
  ),
  assets(
    /^reserves that cannot be used/,
    "russia-finance-ministry",
    "reserves",
    "Statement on reserves that cannot be used",
    "RUS",
    indicator(
      "russian_reserves_immobilised",
      "Russian reserves that cannot be used",
      `Part of Russia's international reserves that sanctions put out of reach, as stated. ${IMMOBILISED}`,
      "USD_bn",
      "irregular",
      "sanctions",
    ),
  ),
  assets(
    /^share of reserves affected/,
    "gaidar-institute",
    "reserves",
    "Study of the reserves affected by sanctions",
    "RUS",
    indicator(
      "russian_reserves_immobilised",
      "Russian reserves that cannot be used",
      `Part of Russia's international reserves that sanctions put out of reach, as stated. ${IMMOBILISED}`,
      "USD_bn",
      "irregular",
      "sanctions",
    ),
  ),
  assets(
    /^total international reserves of Russia/,
    "bank-of-russia",
    "reserves",
    "International reserves",
    "RUS",
    indicator(
      "russian_international_reserves",
      "International reserves of Russia",
      `International reserves as published by the Bank of Russia, the immobilised part included. ${IMMOBILISED}`,
      "USD_bn",
      "irregular",
      "sanctions",
    ),
  ),
  assets(
    /^Euroclear interest on Russian assets, year/,
    "euroclear",
    "results",
    "Financial results",
    "RUS",
    indicator(
      "euroclear_interest_russian_assets",
      "Euroclear's interest on Russian assets in the year",
      `Interest that Euroclear earned in the year on sanctioned Russian assets: a flow. ${IMMOBILISED}`,
      "EUR_bn",
      "annual",
      "sanctions",
    ),
  ),
  assets(
    /^payment of windfall proceeds to the EU/,
    "euroclear",
    "windfall",
    "Payment of windfall proceeds",
    "EU",
    indicator(
      "euroclear_windfall_payments",
      "Payments of windfall proceeds to the EU for Ukraine",
      `Payment by Euroclear out of the proceeds of immobilised assets: a flow. ${IMMOBILISED}`,
      "EUR_bn",
      "irregular",
      "sanctions",
    ),
  ),
];
