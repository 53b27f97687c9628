import { Link } from "../../ui/carried.tsx";
import type { ColumnView } from "../model/table-view.ts";

/** Sort for phones, where cards have no headers. */
export function SortMenu({ columns, keep }: { columns: ColumnView[]; keep: [string, string][] }) {
  const sorted = columns.find((column) => column.sorted !== "none");
  const chosen = sorted === undefined ? "" : `${sorted.sorted === "descending" ? "-" : "+"}${sorted.name}`;
  const kept = keep.filter(([name]) => name !== "_sort" && name !== "_sort_desc");
  return (
    <details className="menu sort-menu">
      <summary className="button">Sort{sorted === undefined ? "" : `: ${sorted.title}`}</summary>
      <ul className="menu-panel">
        {columns.flatMap(({ name, title }) =>
          (["_sort", "_sort_desc"] as const).map((setting) => {
            const query = new URLSearchParams(kept);
            query.append(setting, name);
            const own = `${setting === "_sort" ? "+" : "-"}${name}`;
            return (
              <li key={own}>
                <Link to={`?${query.toString()}`} aria-current={own === chosen ? "true" : undefined}>
                  {title} {setting === "_sort" ? "↑" : "↓"}
                  <span className="visually-hidden">{setting === "_sort" ? " ascending" : " descending"}</span>
                </Link>
              </li>
            );
          }),
        )}
      </ul>
    </details>
  );
}
