import { bankOfRussia } from "./bank-of-russia/index.ts";
import { europeanCommission } from "./european-commission/index.ts";
import { forecasters } from "./forecasters/index.ts";
import { imfWeo } from "./imf-weo/index.ts";
import { nato } from "./nato/index.ts";
import { worldBank } from "./world-bank/index.ts";
import { exchangeRates } from "./exchange-rates/index.ts";
import { kiel } from "./kiel/index.ts";
import { euSanctions } from "./eu-sanctions/index.ts";
import { oilAndAssets } from "./oil-and-assets/index.ts";
import { ofac } from "./ofac/index.ts";
import { officialTotals } from "./official-totals/index.ts";
import { sanctionsLists } from "./sanctions-lists/index.ts";
import { sanctionsStatements } from "./sanctions-statements/index.ts";
import { usAid } from "./us-aid/index.ts";
import { equipmentLosses } from "./equipment-losses/index.ts";
import { events } from "./events/index.ts";
import { refugees } from "./refugees/index.ts";
import { territory } from "./territory/index.ts";
import type { Importer } from "./reading/importer.ts";

/** Every importer by its name, with whose figures it reads, in the folders of the raw files that they look in. A new one is an import and a line. */
const BY_FOLDER: Readonly<Record<string, Readonly<Record<string, readonly [run: Importer["run"], title: string]>>>> = {
  economy: {
    "imf-weo": [imfWeo, "IMF World Economic Outlook: growth, prices and more for all economies, by edition"],
    forecasters: [
      forecasters,
      "Forecasts and outcomes typed one by one: WEO Updates, World Bank, OECD, EBRD, UN, central banks, ministries, statistics offices",
    ],
    "european-commission": [
      europeanCommission,
      "European Commission's economic forecasts: growth, prices, unemployment of the EU's members, by edition",
    ],
    "world-bank": [worldBank, "World Bank, World Development Indicators: growth, consumer prices, GDP in dollars"],
    "bank-of-russia": [bankOfRussia, "Bank of Russia: key rate, by the day of each change"],
    nato: [nato, "NATO: defence expenditure in percent of GDP, by member and year (in part)"],
  },
  aid: {
    kiel: [kiel, "Kiel Institute, Ukraine Support Tracker: aid by donor and month, heavy weapons, activities"],
    "us-aid": [usAid, "United States: presidential drawdowns, supplemental appropriations"],
    "exchange-rates": [exchangeRates, "Federal Reserve: US dollars per euro, monthly averages"],
    "official-totals": [officialTotals, "Official totals of aid and facts on stocks of munitions, figure by figure"],
  },
  sanctions: {
    ofac: [ofac, "US Treasury (OFAC): designations by month, entries on the list by day and programme"],
    "eu-sanctions": [euSanctions, "European Union: listings by month, entries on the list by day, packages, ships"],
    "sanctions-lists": [
      sanctionsLists,
      "Sanctions lists of the UK, Canada, Australia, New Zealand and Japan: listings by month",
    ],
    "sanctions-statements": [
      sanctionsStatements,
      "Numbers of sanctions as stated by governments, and US actions as reported",
    ],
    "oil-and-assets": [oilAndAssets, "Oil price cap, Urals and export revenue points, immobilised Russian assets"],
  },
  events: {
    territory: [territory, "Area of Ukraine under Russian control, by day and as reported"],
    "equipment-losses": [equipmentLosses, "Oryx: equipment losses with photographic evidence, by side, day and type"],
    refugees: [refugees, "UNHCR and IOM: refugees from Ukraine and people displaced in it, single points"],
  },
  // Packages and visits lie in two folders, so this one starts from the root of the raw files.
  "": {
    events: [events, "Events: war, talks, visits to Kyiv, statements, sanctions packages"],
  },
};

/** In the order in which `import all` runs them. */
export const IMPORTERS: readonly Importer[] = Object.entries(BY_FOLDER).flatMap(([folder, importers]) =>
  Object.entries(importers).map(([name, [run, title]]) => ({ name, title, folder, run })),
);
