/**
 * A `fetch` that gives the data of a page only when all of it is here. The framework decodes such an answer while it arrives; a reader who goes on
 * meanwhile (the next letter in a filter) cuts it short, and the broken decoding then stands in the console as an error, or as a failure that nobody
 * caught. Cut short in here, the same step fails as a request, which the framework expects and drops. No page sends a part of its data late, so nothing
 * is shown later for it.
 */
export function wholeAnswers(ask: typeof fetch): typeof fetch {
  return async (input, init) => {
    const answer = await ask(input, init);
    const address = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (answer.body === null || !address.pathname.endsWith(".data")) return answer;
    return new Response(await answer.arrayBuffer(), answer);
  };
}
