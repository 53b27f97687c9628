import { imfWeo } from "../importers/imf-weo/index.ts";
import { exchangeRates } from "../importers/exchange-rates/index.ts";
import { kiel } from "../importers/kiel/index.ts";
import { euSanctions } from "../importers/eu-sanctions/index.ts";
import { ofac } from "../importers/ofac/index.ts";
import { sanctionsLists } from "../importers/sanctions-lists/index.ts";
import { sanctionsStatements } from "../importers/sanctions-statements/index.ts";
import { usAid } from "../importers/us-aid/index.ts";
import type { Importer } from "./importer.ts";

/** Every importer, in the order in which `import all` runs them. A new one is an import above and a line here. */
export const IMPORTERS: readonly Importer[] = [
  imfWeo,
  kiel,
  usAid,
  exchangeRates,
  ofac,
  euSanctions,
  sanctionsLists,
  sanctionsStatements,
];
