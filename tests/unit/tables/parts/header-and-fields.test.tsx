import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { ColumnView } from "../../../../app/tables/model/table-view.ts";
import { FacetField } from "../../../../app/tables/parts/facet-fields.tsx";
import { HeaderCell } from "../../../../app/tables/parts/header-cell.tsx";

const COLUMN: ColumnView = {
  name: "value",
  title: "Value",
  description: "",
  unit: "percent",
  numeric: true,
  sorted: "none",
  rank: 0,
  sortQuery: "_sort_desc=value",
  sorts: [
    { words: "greatest first", query: "_sort_desc=value", current: false },
    { words: "smallest first", query: "_sort=value", current: false },
  ],
  addQuery: null,
  hideQuery: null,
  width: 100,
  pinned: false,
};

describe("a header", () => {
  test("is a link that sorts, with the unit beside the name", () => {
    const html = renderToStaticMarkup(<HeaderCell column={COLUMN} />);
    expect(html).toContain('class="sort none"');
    expect(html).toContain('href="?_sort_desc=value"');
    expect(html).toContain('Value<span class="unit"> (percent)</span>');
    expect(html).toContain('aria-sort="none"');
    expect(html).toContain("↕");
    expect(html).not.toContain("to the sort");
  });

  test("says what a press does, and its menu what the column means and both orders", () => {
    const html = renderToStaticMarkup(<HeaderCell column={{ ...COLUMN, description: "What is counted." }} />);
    expect(html).toContain('<span class="visually-hidden">, sort greatest first</span>');
    expect(html).toContain('<li class="about-column">What is counted. In percent.</li>');
    expect(html).toMatch(/href="\?_sort_desc=value">Sort greatest first<.*href="\?_sort=value">Sort smallest first</);
  });

  test("of the first sort key alone announces the order of the table", () => {
    const first = renderToStaticMarkup(<HeaderCell column={{ ...COLUMN, sorted: "descending", rank: 1 }} />);
    const second = renderToStaticMarkup(<HeaderCell column={{ ...COLUMN, sorted: "descending", rank: 2 }} />);
    expect(first).toContain('aria-sort="descending"');
    expect(second).not.toContain("aria-sort");
    expect(second).toContain("sort key 2");
  });

  test("with Shift goes where the further link goes", () => {
    const html = renderToStaticMarkup(<HeaderCell column={{ ...COLUMN, addQuery: "_sort=a&_sort=value" }} />);
    expect(html).toContain('data-add="_sort=a&amp;_sort=value"');
    expect(html).toContain("Add Value to the sort");
  });
});

describe("a field", () => {
  test("of a range names both ends for screen readers and keeps numbers of any precision", () => {
    const end = (name: string) => ({ name, value: "", hint: "" });
    const html = renderToStaticMarkup(
      <FacetField
        locale="en-GB"
        field={{
          kind: "range",
          label: "Value",
          unit: "",
          type: "number",
          from: end("value__gte"),
          to: end("value__lte"),
          listQuery: "",
          histogram: { from: ["0", "5"], to: ["5", "10"], counts: [1, 3] },
          years: [],
          open: false,
        }}
      />,
    );
    expect(html).toContain('name="value__gte"');
    expect(html).toContain('name="value__lte"');
    expect(html.match(/step="any"/g)).toHaveLength(2);
    expect(html.match(/visually-hidden">Value /g)).toHaveLength(2);
  });

  test("of values ticks the chosen ones and says when there are more", () => {
    const choice = (value: string, chosen: boolean) => ({ value, label: value, code: "", count: 3_000, chosen });
    const html = renderToStaticMarkup(
      <FacetField
        locale="en-GB"
        field={{
          kind: "choose",
          name: "area__in",
          label: "Area",
          choices: [choice("NV", true), choice("SV", false)],
          truncated: true,
          search: { name: "area__contains", value: "" },
          open: true,
          missing: null,
        }}
      />,
    );
    expect(html.match(/checked=""/g)).toHaveLength(1);
    expect(html).toContain("The 2 most frequent values.");
    expect(html).toContain("3,000");
    expect(html).toContain('name="area__contains"');
  });
});
