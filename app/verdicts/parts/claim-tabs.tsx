import { Link } from "../../ui/carried.tsx";
import type { TabLink } from "../claims/claim-tabs.ts";

/** Old addresses of parts of the page, which lead to what holds them now; without scripts they lead to the tab's own link. */
const OLD_PARTS: Partial<Record<TabLink["tab"], string>> = { sources: "sources", history: "history", rows: "evidence" };

/** The parts of the page as links with addresses of their own. */
export function ClaimTabs({
  tabs,
  counts,
}: {
  tabs: readonly TabLink[];
  counts: Partial<Record<TabLink["tab"], number>>;
}) {
  return (
    <nav className="claim-tabs" aria-label="Parts of this page">
      <ul>
        {tabs.map(({ tab, label, query, current }) => (
          <li key={tab} id={OLD_PARTS[tab]}>
            <Link to={query === "" ? "?" : `?${query}`} aria-current={current ? "page" : undefined} preventScrollReset>
              {label}
              {counts[tab] === undefined ? null : <span className="count"> {counts[tab]}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
