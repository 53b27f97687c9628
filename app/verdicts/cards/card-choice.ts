import type { VerdictOutcome } from "../../domain/verdicts.ts";
import type { CardView } from "./card-view.ts";

/** What a card may be chosen by; "" takes all. */
export interface CardChoice {
  topic: string;
  /** Verdict in the scenario looked at. */
  verdict: VerdictOutcome | "";
  /** Only claims on which the package's scenarios disagree. */
  turns: boolean;
  sort: CardSort;
}

/** By how much scenarios disagree, by how near the figures are to turning the verdict over, or as the article has them. */
export const CARD_SORTS = ["evidence", "margin", "article"] as const;
export type CardSort = (typeof CARD_SORTS)[number];

/** Whether a claim passes the choice. */
export function isChosen(card: Pick<CardView, "topic" | "marks" | "disagreements">, choice: CardChoice): boolean {
  const { topic, verdict, turns } = choice;
  if (topic !== "" && card.topic !== topic) return false;
  if (verdict !== "" && card.marks[0]?.outcome !== verdict) return false;
  return !turns || card.disagreements > 0;
}

/** Cards in the order asked for; equal ones stay in the article's. */
export function inOrder<C extends Pick<CardView, "disagreements" | "closeness">>(
  cards: readonly C[],
  sort: CardSort,
): C[] {
  if (sort === "article") return [...cards];
  const byMargin = (a: C, b: C) => compare(a.closeness ?? Infinity, b.closeness ?? Infinity);
  const byEvidence = (a: C, b: C) => b.disagreements - a.disagreements;
  return [...cards].sort((a, b) => (sort === "margin" ? byMargin(a, b) : byEvidence(a, b) || byMargin(a, b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
