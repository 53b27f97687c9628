import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { TABLE_SELECTION } from "../domain/carried-scenario.ts";
import { datasetPath, datasetsPath, sourcePath } from "../paths.ts";
import type { RowField, RowSource } from "../tables/model/row-view.ts";
import { datasetRowPage } from "../queries/dataset-page.server.ts";
import { anyText, checkParameters } from "../queries/asking/parameters.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  checkParameters(new URL(request.url).searchParams, anyText(["file", "line", ...Object.values(TABLE_SELECTION)]));
  return datasetRowPage(request, params.table ?? "");
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Row" : `${data.key || `Line ${data.line}`}: ${data.table.title}` },
];

function Value({ field }: { field: RowField }) {
  const { cell, stored, label, unit } = field;
  if (cell === "") return <span className="meta">missing</span>;
  const { text, href } = typeof cell === "string" ? { text: cell, href: "" } : cell;
  return (
    <>
      {href === "" ? text : href.startsWith("/") ? <Link to={href}>{text}</Link> : <a href={href}>{text}</a>}
      {unit === "" ? null : <span className="unit"> {unit}</span>}
      {label === "" ? null : <span className="meta"> {label}</span>}
      {text === stored ? null : (
        <span className="meta">
          {" "}
          stored as <code>{stored}</code>
        </span>
      )}
    </>
  );
}

function Source({ source }: { source: RowSource }) {
  return (
    <>
      <dt>Publication</dt>
      <dd>
        <Link to={sourcePath(source.publication)}>
          {source.title}
          {source.edition === "" ? "" : `, ${source.edition}`}
        </Link>{" "}
        <span className="meta">{source.publishedOn}</span>
      </dd>
      <dt>Publisher</dt>
      <dd>{source.publisher}</dd>
      <dt>Address</dt>
      <dd>
        <a href={source.url}>{source.url}</a>
      </dd>
      <dt>Licence</dt>
      <dd>
        {source.licence || "not stated"}
        {source.redistributable ? "" : "; rows are shown and cited here, the original is at the address above"}
      </dd>
      <dt>Cite</dt>
      <dd>{source.citation}</dd>
    </>
  );
}

export default function DatasetRow() {
  const { table, key, fields, file, line, sources, confidence, seenAt } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="meta">
        <Link to={datasetsPath()}>Data</Link> / <Link to={datasetPath(table.name)}>{table.title}</Link>
      </p>
      <h1>{key || `Line ${line}`}</h1>
      <h2>Columns</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Columns of the row">
        <table className="table row-table">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">
                  {field.title} <code>{field.name}</code>
                  {field.description === "" ? null : <span className="meta">{field.description}</span>}
                </th>
                <td>
                  <Value field={field} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>Where it comes from</h2>
      <dl className="facts">
        {sources.map((source) => (
          <Source key={source.publication} source={source} />
        ))}
        {seenAt === "" ? null : (
          <>
            <dt>Seen at</dt>
            <dd>
              <a href={seenAt}>{seenAt}</a>
            </dd>
          </>
        )}
        {confidence === "" ? null : (
          <>
            <dt>Confidence</dt>
            <dd>{confidence}</dd>
          </>
        )}
        <dt>File</dt>
        <dd>
          <code>{file}</code>, line {line}
        </dd>
      </dl>
    </>
  );
}
