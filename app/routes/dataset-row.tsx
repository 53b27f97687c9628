import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { TABLE_SELECTION } from "../domain/carried-scenario.ts";
import { datasetPath, datasetsPath } from "../paths.ts";
import { RowColumns, RowProvenance } from "../tables/parts/row-facts.tsx";
import { datasetRowPage } from "../queries/dataset-page.server.ts";
import { anyText, checkParameters } from "../queries/asking/parameters.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  checkParameters(new URL(request.url).searchParams, anyText(["file", "line", ...Object.values(TABLE_SELECTION)]));
  return datasetRowPage(request, params.table ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Row" : `${data.key || data.place}: ${data.table.title}` },
];

export default function DatasetRow() {
  const row = useLoaderData<typeof loader>();
  const { table, key, fields, ...provenance } = row;
  return (
    <>
      <p className="meta">
        <Link to={datasetsPath()}>Data</Link> / <Link to={datasetPath(table.name)}>{table.title}</Link>
      </p>
      <h1>{key || provenance.place}</h1>
      <h2>Columns</h2>
      <RowColumns fields={fields} />
      <h2>Where it comes from</h2>
      <RowProvenance {...provenance} />
    </>
  );
}
