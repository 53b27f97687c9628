import type { Reading } from "../domain/claims.ts";
import type { ChartContext } from "./context.ts";
import { listWords } from "./words.ts";

/**
 * "The event “X” has no publication yet, so it is not counted." of the events that a reading is about; "" where each of them
 * is reported by some publication.
 */
export function unpublishedText(context: ChartContext, { event, baseEvent }: Reading): string {
  const titles = context.catalog.unpublishedEvents
    .filter((one) => one.event === event || one.event === baseEvent)
    .map(({ title }) => `“${title}”`);
  if (titles.length === 0) return "";
  const [what, so] = titles.length === 1 ? ["event", "has"] : ["events", "have"];
  return `The ${what} ${listWords(titles)} ${so} no publication yet, so ${titles.length === 1 ? "it is" : "they are"} not counted.`;
}
