import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Observation, Status } from "../../../app/domain/evidence.ts";
import { evaluate } from "../../../app/domain/evaluate.ts";
import { indexEvidence, type EvidenceBase } from "../../../app/domain/evidence-base.ts";
import type { Verdict } from "../../../app/domain/verdicts.ts";
import { filesOf } from "../../../app/package/descriptor.ts";
import { loadPackage, type DataPackage } from "../../../app/package/load-package.ts";
import { createTableReader } from "../../../app/package/read-table.ts";

const DATA = fileURLToPath(new URL("../../../data/", import.meta.url));

/** The repository's own package with all its observations, read without the store. */
export interface RealEvidence {
  package: DataPackage;
  base: EvidenceBase;
  observations: readonly Observation[];
  /** Verdict of a reading in a scenario, by their ids; throws for an id that is none. */
  verdict(reading: string, scenario: string): Verdict;
}

export function readRealEvidence(): Promise<RealEvidence> {
  return readEvidence(DATA);
}

/** The same of another package; `folder` ends in a slash. */
export async function readEvidence(folder: string): Promise<RealEvidence> {
  const loaded = await loadPackage(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5), null, 2));
  const { catalog } = loaded.package;
  const observations = await readObservations(loaded.package, folder);
  const base = indexEvidence(catalog, observations);
  return {
    package: loaded.package,
    base,
    observations,
    verdict(readingId, scenarioId) {
      const reading = catalog.readings.find((one) => one.reading === readingId);
      const scenario = catalog.scenarios.find((one) => one.scenario === scenarioId);
      if (!reading || !scenario) throw new Error(`No reading ${readingId} or no scenario ${scenarioId}`);
      return evaluate(base, reading, scenario);
    },
  };
}

async function readObservations({ descriptor }: DataPackage, folder: string): Promise<Observation[]> {
  const resource = descriptor.resources.find((one) => one.name === "observations");
  if (!resource) throw new Error("No table of observations");
  const reader = createTableReader(resource);
  const at = (cells: readonly string[], column: string): string => cells[reader.columns.indexOf(column)] ?? "";
  const number = (text: string): number | null => (text === "" ? null : Number(text));
  const rows: Observation[] = [];
  for (const file of filesOf(resource)) {
    reader.readFile(await readFile(`${folder}${file}`, "utf8"), file, (cells, line) => {
      rows.push({
        publication: at(cells, "publication"),
        indicator: at(cells, "indicator"),
        area: at(cells, "area"),
        period: at(cells, "period"),
        value: number(at(cells, "value")),
        low: number(at(cells, "value_low")),
        high: number(at(cells, "value_high")),
        status: at(cells, "status") as Status,
        seenAt: at(cells, "seen_at"),
        note: at(cells, "note"),
        file,
        line,
      });
    });
  }
  return rows;
}
