import type { ColumnView } from "../model/table-view.ts";

const MARKS = { ascending: "▲", descending: "▼", none: "" } as const;

/** The column's name as a link that sorts by it; a second link adds it to the keys there are. */
export function HeaderCell({ column }: { column: ColumnView }) {
  const { title, unit, description, numeric, sorted, rank, sortQuery, addQuery } = column;
  return (
    <th
      scope="col"
      className={numeric ? "number" : undefined}
      // Only the first key is announced as the order of the table.
      aria-sort={sorted === "none" || rank > 1 ? undefined : sorted}
      title={description === "" ? undefined : description}
    >
      <a href={`?${sortQuery}`} data-add={addQuery ?? sortQuery} className="sort">
        {title}
        {unit === "" ? null : <span className="unit"> ({unit})</span>}
        {sorted === "none" ? null : (
          <span className="mark">
            <span aria-hidden="true">
              {" "}
              {MARKS[sorted]}
              {rank > 0 ? rank : ""}
            </span>
            {rank > 0 ? <span className="visually-hidden">, sort key {rank}</span> : null}
          </span>
        )}
      </a>
      {addQuery === null ? null : (
        <a
          href={`?${addQuery}`}
          className="sort-add"
          title={rank > 0 ? "Turn or remove this sort key" : "Then sort by this column"}
        >
          <span aria-hidden="true">{rank > 0 ? "±" : "+"}</span>
          <span className="visually-hidden">
            {rank > 0 ? `Turn or remove the sort key ${title}` : `Add ${title} to the sort`}
          </span>
        </a>
      )}
    </th>
  );
}
