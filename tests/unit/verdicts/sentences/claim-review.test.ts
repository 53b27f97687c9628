import { expect, test } from "vitest";
import { evaluate } from "../../../../app/domain/evaluate.ts";
import { chartContext } from "../../../../app/wording/context.ts";
import { claimReview } from "../../../../app/verdicts/sentences/claim-review.ts";
import { aBase, aCatalog, aClaim, aReading, aScenario, row } from "../../domain/sample.ts";

const article = {
  article: "a",
  title: "A title",
  author: "An Author",
  publisher: "A Paper",
  publishedOn: "2024-04-19",
  url: "https://example.org/a",
  language: "en",
  summary: "",
};

test("a ClaimReview rates with the verdict's word and never with a number", () => {
  const reading = aReading({ operator: "ge", target: 3 });
  const catalog = aCatalog({ readings: [reading] });
  const verdict = evaluate(aBase([row("alpha-2024-04", "X", "2024", 3.2)], catalog), reading, aScenario());
  const review = claimReview(
    chartContext(catalog, "Site"),
    article,
    aClaim({ quote: "It grew." }),
    verdict,
    "https://site.example/c",
  );
  expect(review).toMatchObject({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: "https://site.example/c",
    claimReviewed: "It grew.",
    author: { "@type": "Organization", name: "Site" },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: "An Author" },
      appearance: { url: "https://example.org/a" },
    },
    reviewRating: { "@type": "Rating", alternateName: "Holds" },
    isBasedOn: [{ "@type": "CreativeWork", url: "https://example.org/" }],
  });
  expect(JSON.stringify(review)).not.toMatch(/ratingValue|bestRating|worstRating/);
});
