/** The parts of a claim's page, each with an address of its own; the first is the page without `tab`. */
export const CLAIM_TABS = ["chart", "sources", "history", "rows"] as const;

export type ClaimTab = (typeof CLAIM_TABS)[number];

const WORDS: Record<ClaimTab, string> = { chart: "Chart", sources: "Sources", history: "History", rows: "Rows" };

export interface TabLink {
  tab: ClaimTab;
  label: string;
  query: string;
  current: boolean;
}

/** The tabs as links. `queryOf` gives the page's address for a tab. */
export function presentTabs(current: ClaimTab, queryOf: (tab: ClaimTab) => string): TabLink[] {
  return CLAIM_TABS.map((tab) => ({ tab, label: WORDS[tab], query: queryOf(tab), current: tab === current }));
}
