import type { CardChoice } from "../cards/card-choice.ts";

/** What a dashboard shows, as its address says it. */
export interface Shown {
  view: "cards" | "matrix";
  all: boolean;
  choice: CardChoice;
}

/** The query of a dashboard: only what the reader chose. */
export function dashboardQuery({ view, all, choice }: Shown): URLSearchParams {
  const { topic, verdict, turns, sort } = choice;
  const chosen: [string, string][] = [
    ["view", view === "matrix" ? "matrix" : ""],
    ["readings", all && view === "matrix" ? "all" : ""],
    ["topic", topic],
    ["verdict", verdict],
    ["turns", turns ? "yes" : ""],
    ["sort", sort === "evidence" ? "" : sort],
  ];
  return new URLSearchParams(chosen.filter(([, value]) => value !== ""));
}
