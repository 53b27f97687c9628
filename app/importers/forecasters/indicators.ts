/** An indicator as the sheets write it, with the unit that it must have there. */
interface SheetIndicator {
  indicator: string;
  units: readonly string[];
}

const GROWTH = ["percent_yoy"];

const SHEET_INDICATORS: Record<string, SheetIndicator> = {
  real_gdp_growth: { indicator: "real_gdp_growth", units: GROWTH },
  real_gdp_growth_quarter_yoy: { indicator: "real_gdp_growth_yoy", units: GROWTH },
  cpi_inflation_avg: { indicator: "cpi_inflation", units: GROWTH },
  cpi_yoy_month: { indicator: "cpi_inflation_yoy", units: GROWTH },
  cpi_dec_dec: { indicator: "cpi_inflation_eop", units: ["percent"] },
  key_rate_avg: { indicator: "key_rate_average", units: ["percent_pa"] },
  usd_rub_avg: { indicator: "usd_rub_average", units: ["RUB_per_USD"] },
  consolidated_budget_balance_pct_gdp: { indicator: "consolidated_budget_balance", units: ["percent_gdp"] },
  federal_budget_balance_pct_gdp: { indicator: "federal_budget_balance", units: ["percent_gdp"] },
  federal_budget_balance_trn_rub: { indicator: "federal_budget_balance_rub", units: ["trn_rub"] },
  federal_budget_revenue_trn_rub: { indicator: "federal_budget_revenue_rub", units: ["trn_rub"] },
  federal_budget_spending_trn_rub: { indicator: "federal_budget_spending_rub", units: ["trn_rub"] },
  federal_national_defence_pct_gdp: { indicator: "federal_national_defence", units: ["percent_gdp"] },
  federal_national_defence_trn_rub: { indicator: "federal_national_defence_rub", units: ["trn_rub"] },
  national_defence_pct_federal_spending: {
    indicator: "national_defence_share_of_spending",
    units: ["percent_of_spending"],
  },
  exports_goods_services_bn_usd: { indicator: "exports_goods_services", units: ["bn_usd"] },
  imports_goods_services_bn_usd: { indicator: "imports_goods_services", units: ["bn_usd"] },
  oil_price_assumption: { indicator: "oil_price_assumption", units: ["usd_per_barrel"] },
  indicative_oil_price_year_tax_basis: { indicator: "indicative_oil_price_tax_basis", units: ["usd_per_barrel"] },
  urals_price_month: { indicator: "urals_price_crea", units: ["usd_per_barrel"] },
};

/** Our indicator for one of the sheets'; null where the name or its unit is not known. */
export function indicatorOf(name: string, unit: string): string | null {
  if (name === "nominal_gdp")
    return unit === "bn_uah" ? "nominal_gdp_uah" : unit === "trn_rub" ? "nominal_gdp_rub" : null;
  const known = SHEET_INDICATORS[name];
  return known?.units.includes(unit) === true ? known.indicator : null;
}

/** Rows of indicators.csv for the indicators that only these sheets have. */
export const SHEET_INDICATOR_ROWS: readonly Record<string, string>[] = [
  row(
    "real_gdp_growth_yoy",
    "Real GDP growth, quarter on the year before",
    "Gross domestic product at constant prices, change on the same quarter of the year before.",
    "percent",
    "quarterly",
  ),
  row(
    "cpi_inflation_yoy",
    "Consumer price inflation, month on the year before",
    "Consumer prices, change on the same month of the year before.",
    "percent",
    "monthly",
  ),
  row(
    "key_rate_average",
    "Key rate, annual average",
    "Policy rate of the central bank, average of the year.",
    "percent",
    "annual",
  ),
  row(
    "usd_rub_average",
    "Roubles per US dollar, annual average",
    "Official exchange rate, average of the year.",
    "RUB_per_USD",
    "annual",
  ),
  row(
    "consolidated_budget_balance",
    "Balance of the consolidated budget",
    "Revenue less expenditure of all levels of government; a minus is a deficit.",
    "percent_gdp",
    "annual",
  ),
  row(
    "federal_budget_balance",
    "Balance of the federal budget",
    "Revenue less expenditure of the federal budget; a minus is a deficit. For part of a year: in percent of the whole year's GDP.",
    "percent_gdp",
    "irregular",
  ),
  row(
    "federal_budget_balance_rub",
    "Balance of the federal budget, in roubles",
    "Revenue less expenditure of the federal budget; a minus is a deficit.",
    "RUB_trn",
    "annual",
  ),
  row(
    "federal_budget_revenue_rub",
    "Revenue of the federal budget",
    "Revenue of the federal budget.",
    "RUB_trn",
    "annual",
  ),
  row(
    "federal_budget_spending_rub",
    "Spending of the federal budget",
    "Expenditure of the federal budget.",
    "RUB_trn",
    "annual",
  ),
  row(
    "federal_national_defence",
    "Budget chapter “national defence”",
    "Expenditure under the chapter “national defence” of the federal budget, which is not all military spending.",
    "percent_gdp",
    "annual",
  ),
  row(
    "federal_national_defence_rub",
    "Budget chapter “national defence”, in roubles",
    "Expenditure under the chapter “national defence” of the federal budget, which is not all military spending.",
    "RUB_trn",
    "annual",
  ),
  row(
    "national_defence_share_of_spending",
    "National defence in federal spending",
    "Chapter “national defence” in percent of the expenditure of the federal budget.",
    "percent",
    "annual",
  ),
  row(
    "exports_goods_services",
    "Exports of goods and services",
    "Exports of goods and services, balance of payments.",
    "USD_bn",
    "annual",
  ),
  row(
    "imports_goods_services",
    "Imports of goods and services",
    "Imports of goods and services, balance of payments.",
    "USD_bn",
    "annual",
  ),
  row("nominal_gdp_rub", "GDP in roubles", "Gross domestic product at current prices.", "RUB_trn", "annual"),
  row("nominal_gdp_uah", "GDP in hryvnias", "Gross domestic product at current prices.", "UAH_bn", "annual"),
  row(
    "oil_price_assumption",
    "Oil price assumed in a forecast",
    "Average price of oil in the year that the forecast assumes.",
    "USD_per_barrel",
    "annual",
  ),
  row(
    "indicative_oil_price_tax_basis",
    "Indicative Russian oil price for taxes",
    "Blend of Urals and ESPO on which Russian oil taxes are based, annual average.",
    "USD_per_barrel",
    "annual",
  ),
  row(
    "urals_price_crea",
    "Urals price, CREA's estimate",
    "Average price of Urals in the month as the Centre for Research on Energy and Clean Air estimates it.",
    "USD_per_barrel",
    "monthly",
  ),
];

function row(
  indicator: string,
  label: string,
  definition: string,
  unit: string,
  frequency: string,
): Record<string, string> {
  const decimals = unit === "RUB_trn" || unit === "USD_per_barrel" ? "2" : "1";
  return { indicator, label, definition, unit, decimals, topic: "economy", frequency };
}
