import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { WayList } from "../ui/way-list.tsx";
import { datasetPath, datasetsPath } from "../paths.ts";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { SourceNotes } from "../charts/live/source-notes.tsx";
import { RowsChartForm } from "../charts/live/rows-chart-form.tsx";
import { FilterChips } from "../tables/parts/filter-chips.tsx";
import { datasetChartPage } from "../queries/rows-chart-page.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return datasetChartPage(request, params.table ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? [{ title: "Chart" }]
    : [
        { title: `${data.table.title}: chart of rows` },
        { name: "description", content: data.view === null ? data.table.title : data.view.title },
        ...(data.card === "" ? [] : [{ property: "og:image", content: data.card }]),
      ];

export default function DatasetChart() {
  const { table, rows, form, chips, resetQuery, view, withheld, instead, nearest } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="meta">
        <Link to={datasetsPath()}>Data</Link> / <Link to={datasetPath(table.name)}>{table.title}</Link> / Chart
      </p>
      <FilterChips chips={chips} resetQuery={resetQuery} onRemove={() => undefined} />
      <p>
        <Link to={rows}>These rows as a table</Link>
      </p>
      {view === null ? (
        <div className="notice">
          <h1>No chart of these rows</h1>
          <p>
            No licence that is known lets them be handed out: {withheld.map(({ title }) => title).join(", ")}.
            {instead.length === 0 ? null : " To draw and take away instead:"}
          </p>
          <WayList ways={instead} />
        </div>
      ) : (
        <>
          <RowsChartForm form={form} />
          {view.empty === "" ? (
            <>
              <ChartFigure view={view} level={1} eager />
              <section className="section" aria-labelledby="sources">
                <h2 id="sources">Sources</h2>
                {view.sources.length > 0 ? (
                  <SourceNotes sources={view.sources} />
                ) : (
                  <p>
                    These rows name no publication. What is known of them stands with{" "}
                    <Link to={datasetPath(table.name)}>the table</Link>.
                  </p>
                )}
              </section>
            </>
          ) : (
            <NotYet why={view.empty} nearest={nearest} />
          )}
        </>
      )}
    </>
  );
}

/** Why there is no chart, and the nearest that can be drawn. */
function NotYet({ why, nearest }: { why: string; nearest: readonly { text: string; path: string }[] }) {
  return (
    <div className="notice">
      <h1>Choose what to draw of these rows</h1>
      <p>{why}</p>
      <WayList ways={nearest} className="chart-list" />
    </div>
  );
}
