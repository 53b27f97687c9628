import type { Importer } from "./importer.ts";

/** Every importer, in the order in which `import all` runs them. A new one is an import above and a line here. */
export const IMPORTERS: readonly Importer[] = [];

/** The importer of that name, or null. */
export function importerNamed(name: string): Importer | null {
  return IMPORTERS.find((importer) => importer.name === name) ?? null;
}
