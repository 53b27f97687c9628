import { setImmediate } from "node:timers/promises";
import { claimsOf } from "../../domain/catalog.ts";
import { claimPath } from "../../paths.ts";
import { claimReview } from "../../verdicts/sentences/claim-review.ts";
import { checkParameters } from "../asking/parameters.server.ts";
import { notFound } from "../asking/refuse.server.ts";
import { SELECTION } from "../asking/scenario-choice.server.ts";
import { claimData } from "../claim.server.ts";
import { contextOf } from "../code-labels.server.ts";
import { getSite } from "../site.server.ts";

/**
 * The ClaimReview of every claim of an article, in its order, one a line (JSON Lines). `origin`: before the addresses of their
 * pages. Throws a 404 for an unknown article, a 400 for what the address may not say.
 */
export async function claimReviews(article: string, parameters: URLSearchParams, origin: string): Promise<string> {
  checkParameters(parameters, SELECTION);
  const site = await getSite();
  if (!site.catalog.articles.some((one) => one.article === article)) throw notFound("article of this name");
  const lines: string[] = [];
  for (const { claim } of claimsOf(site.catalog, article)) {
    // Between two claims those who came meanwhile are heard.
    await setImmediate();
    const data = await claimData(article, claim, parameters);
    const page = origin + claimPath(article, claim);
    lines.push(`${JSON.stringify(claimReview(contextOf(site), data.article, data.claim, data.verdict, page))}\n`);
  }
  return lines.join("");
}
