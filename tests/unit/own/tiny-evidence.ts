import { fileURLToPath } from "node:url";
import { packEvidence, type PackedEvidence } from "../../../app/own/evidence/packed-evidence.ts";
import { readEvidence, type RealEvidence } from "../catalog/real-evidence.ts";

const TINY = fileURLToPath(new URL("../../fixtures/packages/tiny/", import.meta.url));

export function readTiny(): Promise<RealEvidence> {
  return readEvidence(TINY);
}

/** What the site hands out for a claim, as it arrives in a browser. */
export function sentEvidence({ base }: RealEvidence, claim: string): PackedEvidence {
  const article = base.catalog.claims.find((one) => one.claim === claim)?.article ?? "";
  return JSON.parse(JSON.stringify(packEvidence(base, article, claim, "Weather of the Vale"))) as PackedEvidence;
}
