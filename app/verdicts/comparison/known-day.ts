import { ARTICLE_DAY } from "../../domain/scenario-day.ts";

/** Up to when publications count: without limit, to the article's day, or to a day of the reader's. */
export type KnownKind = "none" | "article" | "day";

/** Which of the three a day of a scenario is: a day, `@article`, or "" for no limit. */
export function knownKind(asOf: string): KnownKind {
  if (asOf === "") return "none";
  return asOf === ARTICLE_DAY ? "article" : "day";
}

/** Where the slider stands for it; "" = its right end, no limit. */
export function sliderDay(asOf: string, articleDay: string): string {
  return asOf === ARTICLE_DAY ? articleDay : asOf;
}

/** What the list says of each kind. */
export const KNOWN_LABELS: Readonly<Record<KnownKind, string>> = {
  none: "Today (no limit)",
  article: "The article’s day",
  day: "The day beside",
};

/**
 * The list's entries in their order. Those without a limit and of a day both send nothing, so that the one that stands is
 * the first of the two: a list without scripts shows it.
 */
export function knownOptions(asOf: string): { kind: KnownKind; value: string }[] {
  const none = { kind: "none", value: "" } as const;
  const article = { kind: "article", value: ARTICLE_DAY } as const;
  const day = { kind: "day", value: "" } as const;
  return knownKind(asOf) === "day" ? [day, none, article] : [none, article, day];
}
