import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { datasetPath, sourceFile, sourcePath, sourcesPath } from "../paths.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { datesInWords } from "../wording/dates-in-words.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { sourceDetail } from "../queries/sources.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const detail = await sourceDetail(params.publication ?? "", new URL(request.url).searchParams);
  return { ...detail, locale: localeOf(request) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Source" : `${data.publication.title}, ${data.publication.edition}` },
];

export default function Source() {
  const { publication, publisherLabel, tables, supersededBy, editions, locale } = useLoaderData<typeof loader>();
  const day = (iso: string) => formatPeriod(iso, locale);
  return (
    <>
      <p className="meta">
        <Link to={sourcesPath()}>Sources</Link> / {publisherLabel}
      </p>
      <h1>
        {publication.title}, {datesInWords(publication.edition)}
      </h1>
      {supersededBy === null ? null : (
        <p className="notice">
          There is a newer edition:{" "}
          <Link to={sourcePath(supersededBy.publication)}>{datesInWords(supersededBy.edition)}</Link>, out on{" "}
          {day(supersededBy.publishedOn)}. This edition is kept as it was, so that what was known then can be replayed.
        </p>
      )}
      <div className="source-parts">
        <div>
          <dl className="facts">
            <dt>Publisher</dt>
            <dd>{publisherLabel}</dd>
            <dt>Published</dt>
            <dd>{day(publication.publishedOn)} (counts as known at the end of it)</dd>
            <dt>Address</dt>
            <dd>
              <a href={publication.url}>{publication.url}</a>
            </dd>
            {publication.seenAt === "" ? null : (
              <>
                <dt>Read at</dt>
                <dd>
                  <a href={publication.seenAt}>{publication.seenAt}</a>, not at its publisher
                </dd>
              </>
            )}
            <dt>Retrieved</dt>
            <dd>{day(publication.retrievedOn)}</dd>
            <dt>Licence</dt>
            <dd>
              {publication.licence}
              {publication.redistributable
                ? ""
                : "; rows are shown and cited here, the original is at the address above"}
            </dd>
            <dt>Confidence</dt>
            <dd>{publication.confidence}</dd>
            {publication.coverage === "complete" ? null : (
              <>
                <dt>Coverage</dt>
                <dd>
                  {publication.coverage === "partial"
                    ? "Partial: it leaves things out, so that its sums are floors (“at least”)"
                    : "Lists what happened: a month that it leaves out adds nothing to a sum"}
                </dd>
              </>
            )}
            {publication.note === "" ? null : (
              <>
                <dt>Note</dt>
                <dd>{publication.note}</dd>
              </>
            )}
            <dt>Id</dt>
            <dd>
              <code>{publication.publication}</code>
            </dd>
          </dl>
          <p className="actions">
            <a className="button" href={sourceFile(publication.publication)}>
              JSON
            </a>
          </p>
        </div>
        <div>
          <h2>Rows from it</h2>
          {tables.length === 0 ? (
            <p>No table holds rows of this publication.</p>
          ) : (
            <ul>
              {tables.map(({ table, title, rows }) => (
                <li key={table}>
                  <Link to={datasetPath(table, new URLSearchParams({ publication: publication.publication }))}>
                    {title}
                  </Link>
                  : {rows} {rows === 1 ? "row" : "rows"}
                </li>
              ))}
            </ul>
          )}
          {editions.length === 0 ? null : (
            <>
              <h2>Other editions</h2>
              <ul>
                {editions.map((edition) => (
                  <li key={edition.publication}>
                    <Link to={sourcePath(edition.publication)}>{datesInWords(edition.edition)}</Link>{" "}
                    <span className="meta">{day(edition.publishedOn)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>
  );
}
