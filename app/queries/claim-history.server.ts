import { history, publicationDays } from "../domain/history.ts";
import { addDays } from "../domain/periods.ts";
import { onDay } from "../domain/scenario-day.ts";
import type { ClaimData } from "./claim.server.ts";

/** From the day before the first edition that matters (or the article, if earlier) to today. */
export function historyOf({ site, reading, scenario, article }: ClaimData, today: string) {
  if (reading === null) return [];
  const whenever = onDay(site.base, scenario, "");
  const [first = article.publishedOn] = publicationDays(site.base, [reading], whenever);
  const from = addDays(first < article.publishedOn ? first : article.publishedOn, -1);
  return history(site.base, reading, whenever, from, today);
}
