import { bankOfRussia } from "../importers/bank-of-russia/index.ts";
import { europeanCommission } from "../importers/european-commission/index.ts";
import { forecasters } from "../importers/forecasters/index.ts";
import { imfWeo } from "../importers/imf-weo/index.ts";
import { nato } from "../importers/nato/index.ts";
import { worldBank } from "../importers/world-bank/index.ts";
import { exchangeRates } from "../importers/exchange-rates/index.ts";
import { kiel } from "../importers/kiel/index.ts";
import { euSanctions } from "../importers/eu-sanctions/index.ts";
import { oilAndAssets } from "../importers/oil-and-assets/index.ts";
import { ofac } from "../importers/ofac/index.ts";
import { officialTotals } from "../importers/official-totals/index.ts";
import { sanctionsLists } from "../importers/sanctions-lists/index.ts";
import { sanctionsStatements } from "../importers/sanctions-statements/index.ts";
import { usAid } from "../importers/us-aid/index.ts";
import { equipmentLosses } from "../importers/equipment-losses/index.ts";
import { events } from "../importers/events/index.ts";
import { refugees } from "../importers/refugees/index.ts";
import { territory } from "../importers/territory/index.ts";
import type { Importer } from "./importer.ts";

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
