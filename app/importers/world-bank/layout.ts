import type { Layout } from "../reading/delimited.ts";

/** World Development Indicators as the World Bank offers them for download: four lines, then one column a year. */
export const WDI_DOWNLOAD: Layout<"Country Name" | "Country Code" | "Indicator Name" | "Indicator Code"> = {
  name: "World Development Indicators, one column a year, after four lines",
  delimiter: ",",
  required: ["Country Name", "Country Code", "Indicator Name", "Indicator Code"],
  more: /^(19|20)\d\d$/,
  preamble: 4,
};

/** The same table as kept in archives, without the four lines. */
export const WDI_ARCHIVE: typeof WDI_DOWNLOAD = {
  ...WDI_DOWNLOAD,
  name: "World Development Indicators, one column a year",
  preamble: 0,
};

/** One row a country and year. */
export const WDI_LONG: Layout<"Country Name" | "Country Code" | "Year" | "Value"> = {
  name: "World Development Indicators, one row a year",
  delimiter: ",",
  required: ["Country Name", "Country Code", "Year", "Value"],
};
