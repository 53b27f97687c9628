/** Rows of indicators.csv that the WEO fills; other importers name the same ids and leave the rows to this one. */
export const WEO_INDICATORS: Record<string, string>[] = [
  row(
    "real_gdp_growth",
    "Real GDP growth",
    "Gross domestic product at constant prices, change on the year before.",
    "percent",
    "1",
  ),
  row(
    "cpi_inflation",
    "Consumer price inflation, annual average",
    "Average consumer prices of the year, change on the year before.",
    "percent",
    "1",
  ),
  row(
    "cpi_inflation_eop",
    "Consumer price inflation, end of year",
    "Consumer prices at the end of the year, change on the end of the year before.",
    "percent",
    "1",
  ),
  row("unemployment_rate", "Unemployment rate", "Unemployed persons in percent of the labour force.", "percent", "1"),
  row(
    "gdp_usd",
    "GDP at market exchange rates",
    "Gross domestic product at current prices in US dollars.",
    "USD_bn",
    "1",
  ),
  row(
    "gdp_ppp_share",
    "Share of world GDP by purchasing power",
    "Gross domestic product by purchasing power parity in percent of the world total.",
    "percent",
    "2",
  ),
  row("population", "Population", "Number of inhabitants, in millions.", "millions", "1"),
];

function row(
  indicator: string,
  label: string,
  definition: string,
  unit: string,
  decimals: string,
): Record<string, string> {
  return { indicator, label, definition, unit, decimals, topic: "economy", frequency: "annual" };
}
