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

/** Every importer, in the order in which `import all` runs them. A new one is an import above and an entry here. */
export const IMPORTERS: readonly Importer[] = [
  {
    name: "imf-weo",
    folder: "economy",
    title: "IMF World Economic Outlook: growth, prices and more for all economies, by edition",
    run: imfWeo,
  },
  {
    name: "forecasters",
    folder: "economy",
    title:
      "Forecasts and outcomes typed one by one: WEO Updates, World Bank, OECD, EBRD, UN, central banks, ministries, statistics offices",
    run: forecasters,
  },
  {
    name: "european-commission",
    folder: "economy",
    title: "European Commission's economic forecasts: growth, prices, unemployment of the EU's members, by edition",
    run: europeanCommission,
  },
  {
    name: "world-bank",
    folder: "economy",
    title: "World Bank, World Development Indicators: growth, consumer prices, GDP in dollars",
    run: worldBank,
  },
  {
    name: "bank-of-russia",
    folder: "economy",
    title: "Bank of Russia: key rate, by the day of each change",
    run: bankOfRussia,
  },
  {
    name: "nato",
    folder: "economy",
    title: "NATO: defence expenditure in percent of GDP, by member and year (in part)",
    run: nato,
  },
  {
    name: "kiel",
    folder: "aid",
    title: "Kiel Institute, Ukraine Support Tracker: aid by donor and month, heavy weapons, activities",
    run: kiel,
  },
  {
    name: "us-aid",
    folder: "aid",
    title: "United States: presidential drawdowns, supplemental appropriations",
    run: usAid,
  },
  {
    name: "exchange-rates",
    folder: "aid",
    title: "Federal Reserve: US dollars per euro, monthly averages",
    run: exchangeRates,
  },
  {
    name: "official-totals",
    folder: "aid",
    title: "Official totals of aid and facts on stocks of munitions, figure by figure",
    run: officialTotals,
  },
  {
    name: "ofac",
    folder: "sanctions",
    title: "US Treasury (OFAC): designations by month, entries on the list by day and programme",
    run: ofac,
  },
  {
    name: "eu-sanctions",
    folder: "sanctions",
    title: "European Union: listings by month, entries on the list by day, packages, ships",
    run: euSanctions,
  },
  {
    name: "sanctions-lists",
    folder: "sanctions",
    title: "Sanctions lists of the UK, Canada, Australia, New Zealand and Japan: listings by month",
    run: sanctionsLists,
  },
  {
    name: "sanctions-statements",
    folder: "sanctions",
    title: "Numbers of sanctions as stated by governments, and US actions as reported",
    run: sanctionsStatements,
  },
  {
    name: "oil-and-assets",
    folder: "sanctions",
    title: "Oil price cap, Urals and export revenue points, immobilised Russian assets",
    run: oilAndAssets,
  },
  {
    name: "territory",
    folder: "events",
    title: "Area of Ukraine under Russian control, by day and as reported",
    run: territory,
  },
  {
    name: "equipment-losses",
    folder: "events",
    title: "Oryx: equipment losses with photographic evidence, by side, day and type",
    run: equipmentLosses,
  },
  {
    name: "refugees",
    folder: "events",
    title: "UNHCR and IOM: refugees from Ukraine and people displaced in it, single points",
    run: refugees,
  },
  {
    name: "events",
    // Packages and visits lie in two folders, so this importer starts from the root of the raw files.
    folder: "",
    title: "Events: war, talks, visits to Kyiv, statements, sanctions packages",
    run: events,
  },
];
