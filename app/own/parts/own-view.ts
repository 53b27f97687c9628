import type { Scenario } from "../../domain/scenarios.ts";

/** What a page hands to the reader's own figures. */
export interface OwnView {
  /** Address of the figures that the claim's readings may be tried on. */
  evidence: string;
  scenario: Scenario;
  scenarioLabel: string;
  reading: string;
}
