import type { ChartContext } from "../../wording/context.ts";
import { publisherShort } from "../../wording/sources.ts";
import { listWords } from "../../wording/words.ts";

/** Whether a publication says of itself that it leaves things out (coverage `partial`): its sums are then floors. */
export function isPartial(context: ChartContext, publication: string): boolean {
  return context.publication(publication)?.coverage === "partial";
}

/** "What The White House lists is incomplete: sums of it are at least what is drawn." for the partial ones among them; "" if there is none. */
export function partialNote(context: ChartContext, publications: Iterable<string>): string {
  const partial = [...new Set(publications)].filter((publication) => isPartial(context, publication));
  if (partial.length === 0) return "";
  const names = [...new Set(partial.map((publication) => publisherShort(context, publication)))];
  return `What ${listWords(names)} ${names.length === 1 ? "lists" : "list"} is incomplete: sums of it are at least what is drawn.`;
}
