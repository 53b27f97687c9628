import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Importer } from "../../../../app/importers/reading/importer.ts";
import { openRawFolder } from "../../../../app/importers/reading/raw-folder.ts";
import { toGolden, type Golden } from "../golden-cases.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/importers");

/** Runs a case as the command would, with months of 0 left out so that the expected files stay small. */
export function runGolden(importer: Importer, name: string): Golden {
  const raw = openRawFolder(join(FIXTURES, importer.name, name, "raw"));
  const golden = toGolden(importer.run(raw, () => {}));
  for (const [path, lines] of Object.entries(golden.tables)) {
    golden.tables[path] = lines.filter((line) => !/^[^,]+,sanctions_[^,]+,[A-Z]+,\d{4}-\d{2},0,/.test(line));
  }
  return golden;
}

/** A CSV file of the repository as records; plain enough for files of ours and for the published counts. */
export function fixtureText(path: string): string {
  return readFileSync(join(FIXTURES, path), "utf8");
}
