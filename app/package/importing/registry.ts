import { imfWeo } from "../importers/imf-weo/importer.ts";
import { kiel } from "../importers/kiel/index.ts";
import type { Importer } from "./importer.ts";

/** Every importer, in the order in which `import all` runs them. A new one is an import above and a line here. */
export const IMPORTERS: readonly Importer[] = [imfWeo, kiel];
