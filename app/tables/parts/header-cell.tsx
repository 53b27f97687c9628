import type { ColumnView } from "../model/table-view.ts";

const MARKS = { ascending: "▲", descending: "▼", none: "↕" } as const;

/** Pixels that one press makes a column wider or narrower. */
const STEP = 24;

interface HeaderCellProps {
  column: ColumnView;
  /** Left edge where the column stays in view. */
  left?: string | undefined;
  width?: number;
  onWidth?: (width: number) => void;
  onResizeStart?: (event: unknown) => void;
}

function Menu({ column, width = 0, onWidth }: HeaderCellProps) {
  const { title, unit, description, rank, sorts, addQuery, hideQuery } = column;
  return (
    <details className="column-menu" name="column-menu">
      <summary aria-label={`Column ${title}`} title={`${title}: what it means, sort, hide`}>
        <span aria-hidden="true">…</span>
      </summary>
      <ul>
        {description === "" && unit === "" ? null : (
          <li className="about-column">
            {description}
            {unit === "" ? null : ` In ${unit}.`}
          </li>
        )}
        {sorts.map(({ words, query, current }) => (
          <li key={words}>
            <a href={`?${query}`} aria-current={current ? "true" : undefined}>
              Sort {words}
            </a>
          </li>
        ))}
        {addQuery === null ? null : (
          <li>
            <a href={`?${addQuery}`}>
              {rank > 0 ? `Turn or remove the sort key ${title}` : `Add ${title} to the sort`}
            </a>
          </li>
        )}
        {hideQuery === null ? null : (
          <li>
            <a href={`?${hideQuery}`}>Hide {title}</a>
          </li>
        )}
        {onWidth === undefined ? null : (
          <li className="js-only">
            <button type="button" onClick={() => onWidth(width + STEP)}>
              Wider
            </button>
            <button type="button" onClick={() => onWidth(width - STEP)}>
              Narrower
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}

/** The column's name as a link that sorts by it, and a menu with what else can be done with it. Its right edge is dragged to another width. */
export function HeaderCell({ column, left, width, onWidth, onResizeStart }: HeaderCellProps) {
  const { title, unit, description, numeric, sorted, rank, sortQuery, sorts, addQuery } = column;
  return (
    <th
      scope="col"
      className={[numeric ? "number" : "", left === undefined ? "" : "pinned"].filter(Boolean).join(" ") || undefined}
      style={left === undefined ? undefined : { left }}
      // Only the first key is announced as the order of the table.
      aria-sort={rank > 1 ? undefined : sorted}
      title={description === "" ? undefined : description}
    >
      <div className="head">
        <a href={`?${sortQuery}`} data-add={addQuery ?? sortQuery} className={`sort ${sorted}`}>
          <span>
            {title}
            {unit === "" ? null : <span className="unit"> ({unit})</span>}
          </span>
          <span className="mark" aria-hidden="true" title={sorted === "none" ? `Sort ${sorts[0]?.words}` : undefined}>
            {MARKS[sorted]}
            {rank > 0 ? rank : ""}
          </span>
          <span className="visually-hidden">
            {rank > 0 ? `, sort key ${rank}` : sorted === "none" ? `, sort ${sorts[0]?.words ?? ""}` : ""}
          </span>
        </a>
        <Menu column={column} width={width} onWidth={onWidth} />
      </div>
      {onResizeStart === undefined ? null : (
        <span className="resize js-only" aria-hidden="true" onMouseDown={onResizeStart} onTouchStart={onResizeStart} />
      )}
    </th>
  );
}
