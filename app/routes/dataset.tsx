import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { datasetsPath } from "../paths.ts";
import { ColumnForm } from "../tables/parts/column-form.tsx";
import { Faults } from "../tables/parts/faults.tsx";
import { DataTable } from "../tables/parts/data-table.tsx";
import { Downloads } from "../tables/parts/downloads.tsx";
import { FilterForm } from "../tables/parts/filter-form.tsx";
import { Pager } from "../ui/pager.tsx";
import { tableFaults } from "../queries/package-home.server.ts";
import { datasetFreshness, datasetPage } from "../queries/dataset-page.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const name = params.table ?? "";
  const [view, freshness] = await Promise.all([datasetPage(request, name), datasetFreshness(request, name)]);
  return { ...view, freshness, faults: await tableFaults(name) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? [{ title: "Data" }]
    : [{ title: `${data.table.title}: data` }, { name: "description", content: data.table.description }];

export default function Dataset() {
  const view = useLoaderData<typeof loader>();
  const { table, fields, search, chips, keep, resetQuery, status, chooser, sizes, pageNumber, pages, query } = view;
  return (
    <>
      <p className="meta">
        <Link to={datasetsPath()}>Data</Link> / {table.name}
      </p>
      <h1>{table.title}</h1>
      {table.description === table.title ? null : <p className="lede">{table.description}</p>}
      {view.freshness === "" ? null : <p className="meta">{view.freshness}</p>}
      <Faults faults={view.faults} />
      <Downloads view={view} />
      <FilterForm
        // Another table is another form; the same one keeps what is being typed.
        key={table.name}
        fields={fields}
        search={search}
        chips={chips}
        keep={keep}
        resetQuery={resetQuery}
        status={status}
        folded={{ summary: `Filter by column (${fields.length})`, open: view.open }}
      />
      {view.suggestions.length === 0 ? null : (
        <p className="suggestions">
          Filter by{" "}
          {view.suggestions.map(({ text, query: other }) => (
            <Link key={other} className="chip" to={`?${other}`} preventScrollReset>
              {text}
            </Link>
          ))}
        </p>
      )}
      <ColumnForm key={`${table.name} columns`} chooser={chooser} />
      <DataTable
        view={view.view}
        caption={table.title}
        empty={view.rows === 0 ? "No row matches. Take off a filter." : "There is no such page. Go back to the first."}
        rowLink="Details"
      />
      <div className="table-foot">
        <Pager page={pageNumber} pages={pages} query={query} />
        <p className="meta page-sizes">
          Rows a page:{" "}
          {sizes.map(({ size, query: other, current }) => (
            <Link key={size} to={`?${other}`} aria-current={current ? "true" : undefined} preventScrollReset>
              {size}
            </Link>
          ))}
        </p>
      </div>
    </>
  );
}
