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

/** Every importer, in the order in which `import all` runs them. A new one is an import above and a line here. */
export const IMPORTERS: readonly Importer[] = [
  imfWeo,
  forecasters,
  europeanCommission,
  worldBank,
  bankOfRussia,
  nato,
  kiel,
  usAid,
  exchangeRates,
  officialTotals,
  ofac,
  euSanctions,
  sanctionsLists,
  sanctionsStatements,
  oilAndAssets,
  territory,
  equipmentLosses,
  refugees,
  events,
];
