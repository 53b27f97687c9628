import { checkOnlyScenarios } from "../scenario-bar.server.ts";
import { getSite } from "../site.server.ts";
import { correctionsOf } from "./changes.server.ts";

/** The log of corrections, the newest first. Throws a 400 for any parameter but scenarios. */
export async function correctionsPage(parameters: URLSearchParams) {
  await checkOnlyScenarios(parameters);
  return { corrections: correctionsOf(await getSite()) };
}
