import type { ClaimReview, WithContext } from "schema-dts";
import type { Article, Claim } from "../../domain/claims.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { chartSources } from "../../wording/sources.ts";
import { outcomeWord } from "./outcome-words.ts";
import { verdictSentence } from "./verdict-sentence.ts";

/**
 * ClaimReview of a claim (schema.org/ClaimReview): the rating is the verdict's word and its sentence, never a number, for
 * nothing here computes how true a claim is. The type is made from schema.org's own terms: a word that it does not have is no program.
 */
export function claimReview(
  context: ChartContext,
  article: Article,
  claim: Claim,
  verdict: Verdict,
  pageUrl: string,
): WithContext<ClaimReview> {
  const reading = context.catalog.readings.find((one) => one.reading === verdict.reading) ?? null;
  const sources = chartSources(
    context,
    verdict.findings.map(({ publication }) => publication),
  );
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: pageUrl,
    inLanguage: "en",
    claimReviewed: claim.quote,
    author: { "@type": "Organization", name: context.siteTitle },
    itemReviewed: {
      "@type": "Claim",
      ...(article.author === "" ? {} : { author: { "@type": "Person", name: article.author } }),
      datePublished: article.publishedOn,
      appearance: {
        "@type": "Article",
        headline: article.title,
        url: article.url,
        inLanguage: article.language,
        publisher: { "@type": "Organization", name: article.publisher },
      },
    },
    reviewRating: {
      "@type": "Rating",
      alternateName: outcomeWord(verdict.outcome),
      ratingExplanation: verdictSentence(context, reading, verdict),
    },
    isBasedOn: sources.map(({ name, url, publishedOn }) => ({
      "@type": "CreativeWork",
      name,
      url,
      datePublished: publishedOn,
    })),
  };
}
