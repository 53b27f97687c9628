import type { AnswersAhead } from "./answers-ahead.ts";

/**
 * A `fetch` that gives the data of a page only when all of it is here. The framework decodes such an answer while it arrives; a reader who goes on
 * meanwhile (the next letter in a filter) cuts it short, and the broken decoding then stands in the console as an error, or as a failure that nobody
 * caught. Cut short in here, the same step fails as a request, which the framework expects and drops. No page sends a part of its data late, so nothing
 * is shown later for it. What was asked for `ahead` is not asked again.
 */
export function wholeAnswers(ask: typeof fetch, ahead: AnswersAhead): typeof fetch {
  return async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const isData = address.pathname.endsWith(".data");
    const early = isData ? await ahead.find(address.pathname + address.search) : undefined;
    init?.signal?.throwIfAborted();
    if (early) return early;
    const answer = await ask(input, init);
    if (answer.body === null || !isData) return answer;
    return new Response(await answer.arrayBuffer(), answer);
  };
}
