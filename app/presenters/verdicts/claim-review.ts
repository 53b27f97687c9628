import type { Article, Claim } from "../../domain/claims.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../charts/context.ts";
import { outcomeWord } from "./outcome-words.ts";

/**
 * schema.org ClaimReview (https://schema.org/ClaimReview) as JSON-LD. The rating is the verdict's word alone
 * (`alternateName`): this site computes no score of truth, so there is no `ratingValue`.
 */
export function claimReview(context: ChartContext, article: Article, claim: Claim, verdict: Verdict, url: string) {
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url,
    claimReviewed: claim.quote,
    author: { "@type": "Organization", name: context.siteTitle },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: article.author },
      datePublished: article.publishedOn,
      appearance: {
        "@type": "CreativeWork",
        headline: article.title,
        url: article.url,
        datePublished: article.publishedOn,
        publisher: { "@type": "Organization", name: article.publisher },
      },
    },
    reviewRating: { "@type": "Rating", alternateName: outcomeWord(verdict.outcome) },
  };
}
