import { type Issue, warningAt } from "../issues.ts";
import { cell, type Row } from "../rows.ts";
import type { CheckInput, PackageCheck } from "./check.ts";

/** Every article has a scenario, and its first one, the baseline, knows what was known on the article's own day. */
export function createBaselinesCheck(): PackageCheck {
  return { finish: (input) => (input.rows.get("articles") ?? []).flatMap((article) => aboutArticle(article, input)) };
}

function aboutArticle(article: Row, { rows }: CheckInput): Issue[] {
  const [id, day] = [cell(article, "article"), cell(article, "published_on")];
  const hasClaims = rows.get("claims")?.some((claim) => cell(claim, "article") === id) ?? false;
  const [baseline] = (rows.get("scenarios") ?? [])
    .filter((row) => isFor(cell(row, "articles"), id))
    .sort((a, b) => Number(cell(a, "position")) - Number(cell(b, "position")));
  if (baseline === undefined) {
    if (!hasClaims) return [];
    const expected = "a scenario for the article in catalog/scenarios.csv: without one its claims get no verdict";
    return [warningAt(article.file, article.line, "article", id, "no-scenario", expected)];
  }
  const asOf = cell(baseline, "as_of");
  if (asOf === "@article" || (asOf !== "" && asOf.startsWith(day))) return [];
  const expected = `the day of the article (${day} of ${id}) in its first scenario, which others are compared with: write @article, or name in articles those that the scenario is for`;
  return [warningAt(baseline.file, baseline.line, "as_of", asOf, "other-day", expected)];
}

function isFor(articles: string, id: string): boolean {
  return articles === "" || articles.split("~").includes(id);
}
