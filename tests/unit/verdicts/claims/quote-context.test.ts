import { expect, test } from "vitest";
import type { Claim } from "../../../../app/domain/claims.ts";
import { quoteContext } from "../../../../app/verdicts/claims/quote-context.ts";

function claim(id: string, quote: string, paragraph: number | null = 7): Claim {
  return {
    claim: id,
    article: "a",
    position: 1,
    quote,
    paragraph,
    topic: "",
    kind: "figure",
    citedPublisher: "",
    note: "",
  };
}

const claims = [
  claim("other", "Somewhere else", 6),
  claim("first", "it grew by 3.2%"),
  claim("faster", "faster than all"),
  claim("wider", "faster than all, including the US"),
  claim("more", "significantly more than France"),
];

test("a quotation stands between what else its paragraph says, and goes on where a longer one does", () => {
  expect(quoteContext(claims, claims[2] as Claim)).toEqual({
    before: { text: "… it grew by 3.2% …", claim: "first" },
    after: { text: ", including the US …", claim: "wider" },
  });
});

test("words that overlap with the quotation tell nothing more and are passed by", () => {
  expect(quoteContext(claims, claims[3] as Claim)).toEqual({
    before: { text: "… it grew by 3.2% …", claim: "first" },
    after: { text: "… significantly more than France …", claim: "more" },
  });
});

test("another paragraph is no context, nor is anything where the paragraph is not known", () => {
  expect(quoteContext(claims, claims[1] as Claim).before).toBeNull();
  expect(quoteContext(claims, claim("x", "A", null))).toEqual({ before: null, after: null });
});

test("of long words around the quotation those next to it are told", () => {
  const long = "Prices rose in the north and in the south of the country, and wages followed them only in the autumn";
  const around = quoteContext(
    [claim("before", long), claim("quote", "it grew"), claim("after", long)],
    claim("quote", "it grew"),
  );
  expect(around.before?.text).toBe("… of the country, and wages followed them only in the autumn …");
  expect(around.after?.text).toBe("… Prices rose in the north and in the south of the country, and …");
});
