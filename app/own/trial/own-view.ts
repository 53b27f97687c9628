import type { Scenario } from "../../domain/scenarios.ts";
import type { AskedSide } from "./compared-claim.ts";

/** What a page asks of the figures: of one reading in one scenario, or of all claims in two. */
export type Question =
  | { kind: "claim"; scenario: Scenario; reading: string }
  | { kind: "compare"; sides: [AskedSide, AskedSide]; all: boolean };

/** What a page hands to the reader's own figures. */
export interface OwnView {
  /** Address of the figures that they are tried on. */
  evidence: string;
  question: Question;
  /** Name of the one scenario of a claim's page; "" where two are compared. */
  scenarioLabel: string;
}
