import { claimsOf, readingsOf } from "../domain/catalog.ts";
import { packEvidence, type PackedEvidence } from "../own/evidence/packed-evidence.ts";
import { checkParameters } from "./asking/parameters.server.ts";
import { notFound } from "./asking/refuse.server.ts";
import { getSite } from "./site.server.ts";

/** All figures that a claim's readings may be tried on, in every edition. It takes no parameter. Throws 404 for a claim without readings. */
export async function claimEvidence(
  articleId: string,
  claimId: string,
  parameters: URLSearchParams,
): Promise<PackedEvidence> {
  checkParameters(parameters, {});
  const { base, catalog, package: pack } = await getSite();
  const claim = catalog.claims.find((one) => one.claim === claimId && one.article === articleId);
  if (claim === undefined || readingsOf(catalog, claimId).length === 0)
    throw notFound("claim of this name with readings");
  return packEvidence(base, articleId, claimId, pack.descriptor.title ?? "");
}

/** The same of all claims of an article. Throws 404 for an article without readings. */
export async function articleEvidence(articleId: string, parameters: URLSearchParams): Promise<PackedEvidence> {
  checkParameters(parameters, {});
  const { base, catalog, package: pack } = await getSite();
  if (!claimsOf(catalog, articleId).some(({ claim }) => readingsOf(catalog, claim).length > 0))
    throw notFound("article of this name with readings");
  return packEvidence(base, articleId, "", pack.descriptor.title ?? "");
}
