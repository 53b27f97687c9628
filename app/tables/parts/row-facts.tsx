import { Link } from "../../ui/carried.tsx";
import { sourcePath } from "../../paths.ts";
import type { presentRow, RowField, RowSource } from "../model/row-view.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import "./rows.css";

export type RowPage = ReturnType<typeof presentRow>;

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

/** Every column of a row with its value as read and as stored. */
export function RowColumns({ fields }: Pick<RowPage, "fields">) {
  return (
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
  );
}

function Source({ source }: { source: RowSource }) {
  return (
    <>
      <dt>Publication</dt>
      <dd>
        <Link to={sourcePath(source.publication)}>
          {source.title}
          {source.edition === "" ? "" : `, ${datesInWords(source.edition)}`}
        </Link>{" "}
        <span className="meta">{formatPeriod(source.publishedOn, "en-GB")}</span>
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

/** Where a row comes from: publication and day, page, confidence, file and line. */
export function RowProvenance({ sources, seenAt, confidence, file, place }: Omit<RowPage, "fields" | "table" | "key">) {
  return (
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
        <code>{file}</code>, {place.toLowerCase()}
      </dd>
    </dl>
  );
}
