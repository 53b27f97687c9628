import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesPath, claimPath, correctionsFile, datasetPath, feedPath, sourcePath } from "../paths.ts";
import { correctionsPage } from "../queries/changes/corrections.server.ts";
import { Link } from "../ui/carried.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return correctionsPage(new URL(request.url).searchParams);
}

const ABOUT = "What these data once said wrongly, the day on which it was put right, and what that changed.";

export const meta: MetaFunction = () => [{ title: "Corrections" }, { name: "description", content: ABOUT }];

export default function Corrections() {
  const { corrections } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Corrections</h1>
      <p className="lede">
        {ABOUT} New editions of sources are not corrections; they are listed under{" "}
        <Link to={changesPath()}>What changed</Link>.
      </p>
      <p className="actions">
        <a className="button" href={feedPath()}>
          Feed
        </a>
        <a className="button" href={correctionsFile}>
          JSON
        </a>
      </p>
      {corrections.length === 0 ? (
        <p>Nothing has had to be corrected so far.</p>
      ) : (
        <div className="wide-columns">
          {corrections.map(({ correction, day, date, title, turned, wrong, changed, publication, claim }, at) => (
            <article className="section-slim" id={correction} key={correction}>
              {corrections[at - 1]?.day === day ? null : (
                <h2>
                  <time dateTime={day}>{date}</time>
                </h2>
              )}
              <h3>{title}</h3>
              {turned === null ? null : (
                <p>
                  {turned.before} <span aria-hidden="true">→</span>
                  <span className="visually-hidden"> became </span> <strong>{turned.after}</strong>
                </p>
              )}
              <p>
                <b>What was wrong.</b> {wrong}
              </p>
              <p>
                <b>What it changed.</b> {changed}
              </p>
              {claim === null ? null : (
                <p>
                  Claim: <Link to={claimPath(claim.article, claim.claim)}>“{claim.quote}”</Link>
                </p>
              )}
              {publication === null ? null : (
                <p>
                  Publication: <Link to={sourcePath(publication.publication)}>{publication.title}</Link>
                </p>
              )}
            </article>
          ))}
        </div>
      )}
      {corrections.length === 0 ? null : (
        <p>
          As a table: <Link to={datasetPath("corrections")}>Corrections</Link>
        </p>
      )}
    </>
  );
}
