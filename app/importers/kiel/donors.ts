import { cleanText } from "../reading/cells.ts";

/** Names that the tracker's releases use for a donor → area code. Spellings drift between releases. */
const DONORS: Readonly<Record<string, string>> = {
  Australia: "AUS",
  Austria: "AUT",
  Belgium: "BEL",
  Bulgaria: "BGR",
  Canada: "CAN",
  China: "CHN",
  Croatia: "HRV",
  Cyprus: "CYP",
  "Czech Republic": "CZE",
  Czechia: "CZE",
  Denmark: "DNK",
  Estonia: "EST",
  "EU (Commission and Council)": "EU_COUNCIL_COMMISSION",
  "European Investment Bank": "EIB",
  "European Peace Facility": "EPF",
  Finland: "FIN",
  France: "FRA",
  Germany: "DEU",
  Greece: "GRC",
  Hungary: "HUN",
  Iceland: "ISL",
  India: "IND",
  Ireland: "IRL",
  Italy: "ITA",
  Japan: "JPN",
  Latvia: "LVA",
  Lithuania: "LTU",
  Luxembourg: "LUX",
  Malta: "MLT",
  Netherlands: "NLD",
  "New Zealand": "NZL",
  Norway: "NOR",
  Poland: "POL",
  Portugal: "PRT",
  Romania: "ROU",
  Slovakia: "SVK",
  Slovenia: "SVN",
  "South Korea": "KOR",
  Spain: "ESP",
  Sweden: "SWE",
  Switzerland: "CHE",
  Taiwan: "TWN",
  Turkey: "TUR",
  Turkiye: "TUR",
  Türkiye: "TUR",
  "United Kingdom": "GBR",
  "United States": "USA",
};

/** States that only the sheets on heavy weapons name. */
const STOCK_HOLDERS: Readonly<Record<string, string>> = {
  Albania: "ALB",
  "Bosnia-Herzegovina": "BIH",
  "Macedonia, North (not included)": "MKD",
  Serbia: "SRB",
};

/** Area code of a donor in the spelling of every release ("Belgium ", "Turkiye"); null for a name that is none. */
export function donorArea(name: string): string | null {
  return DONORS[cleanText(name)] ?? null;
}

/** As `donorArea`, for the sheets on stocks, which know further states. */
export function stockHolderArea(name: string): string | null {
  return donorArea(name) ?? STOCK_HOLDERS[cleanText(name)] ?? null;
}

/**
 * European NATO members that the tracker covers, members as of 2024 counted for the whole period (Finland joined in
 * April 2023, Sweden in March 2024). Albania, Montenegro and North Macedonia are members but not in the tracker.
 */
export const NATO_EUROPE_DONORS: readonly string[] = [
  "BEL",
  "BGR",
  "CZE",
  "DEU",
  "DNK",
  "ESP",
  "EST",
  "FIN",
  "FRA",
  "GBR",
  "GRC",
  "HRV",
  "HUN",
  "ISL",
  "ITA",
  "LTU",
  "LUX",
  "LVA",
  "NLD",
  "NOR",
  "POL",
  "PRT",
  "ROU",
  "SVK",
  "SVN",
  "SWE",
  "TUR",
];
