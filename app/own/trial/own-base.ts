import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";
import { unpackEvidence, type PackedEvidence } from "../evidence/packed-evidence.ts";
import { ownPublications, withOwn } from "./own-publication.ts";

/** The reader's figures and what they are said to be. */
export interface OwnGiven {
  figures: readonly OwnFigure[];
  name: string;
  indicator: string;
}

/** The same evidence with the reader's figures as one publication more. `day` and `parties`: those of the scenario that will look at it. */
export function baseWithOwn(
  evidence: PackedEvidence,
  { figures, name, indicator, day, parties }: OwnGiven & { day: string; parties: readonly string[] },
): EvidenceBase {
  const own = ownPublications(figures, { name, indicator, day, parties });
  return unpackEvidence(evidence, { catalog: withOwn(evidence.catalog, own), observations: own.observations });
}
