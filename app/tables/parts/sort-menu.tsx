import { Link } from "../../ui/carried.tsx";
import type { ColumnView } from "../model/table-view.ts";

/** Sort for phones, where cards have no headers. */
export function SortMenu({ columns }: { columns: ColumnView[] }) {
  const sorted = columns.find((column) => column.sorted !== "none");
  return (
    <details className="menu sort-menu">
      <summary className="button">Sort{sorted === undefined ? "" : `: ${sorted.title}`}</summary>
      <ul className="menu-panel">
        {columns.flatMap(({ name, title, sorts }) =>
          sorts.map(({ words, query, current }) => (
            <li key={`${name} ${words}`}>
              <Link to={`?${query}`} aria-current={current ? "true" : undefined}>
                {title}, {words}
              </Link>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
