import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { aboutPath, changesPath, correctionsPath, datasetsPath, sourcesPath } from "../paths.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { whoRunsIt } from "../queries/outside/who.server.ts";
import { counted } from "../wording/words.ts";
import { Link } from "../ui/carried.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return whoRunsIt(new URL(request.url).searchParams, localeOf(request));
}

export const meta: MetaFunction = () => [
  { title: "Who runs this site" },
  {
    name: "description",
    content: "Who runs this copy of the site, where its figures come from, and how to have one put right.",
  },
];

export default function Who() {
  const { operator, contact, publications, publishers, kinds, collected } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Who runs this site</h1>
      <div className="wide-columns">
        <section>
          {operator === "" ? (
            <p>
              Whoever runs this copy of the site has not given a name. The software and the data can be served by
              anybody, so weigh what you read here by the sources that each page names.
            </p>
          ) : (
            <p>
              This copy of the site is run by <strong>{operator}</strong>.
            </p>
          )}
          {contact === null ? (
            <p>No address to write to has been given.</p>
          ) : (
            <p>
              Write to: <a href={contact.href}>{contact.text}</a>
            </p>
          )}
        </section>
        <section>
          <h2>Where the figures come from</h2>
          {publications === 0 ? (
            <p>
              From the tables of the data package that is served here, as they stand under{" "}
              <Link to={datasetsPath()}>Data</Link>.
            </p>
          ) : (
            <p>
              From {counted(publications, "publication")} of {counted(publishers, "publisher")}
              {kinds === "" ? "" : ` (${kinds})`}. Each figure is copied from a publication’s own file or page, keeps
              the name of that publication, and is not overwritten: a newer edition is added beside the older one.{" "}
              <Link to={sourcesPath()}>All sources</Link>, with the day on which each came out and its licence.
              {collected === "" ? "" : ` The last of them was collected on ${collected}.`}
            </p>
          )}
          <p>
            People decide which sentences of an article are checked and how they can be read; all of that is open in the{" "}
            <Link to={datasetsPath()}>tables</Link>. No person decides a verdict: it is worked out from the figures by
            the same rules for every side. <Link to={aboutPath}>How verdicts are made</Link>
          </p>
        </section>
        <section>
          <h2>How to have something put right</h2>
          <ol>
            <li>Copy the address of the page: it holds the claim, the reading and the scenario that you see.</li>
            <li>Say which figure, date or quotation is wrong, and where the right one is published.</li>
            <li>
              {contact === null ? (
                "Send it to whoever gave you this address: no address to write to has been given here."
              ) : (
                <>
                  Send it to <a href={contact.href}>{contact.text}</a>.
                </>
              )}
            </li>
          </ol>
          <p>
            What turns out to be wrong is corrected in the data and listed for good under{" "}
            <Link to={correctionsPath()}>Corrections</Link>, with the verdicts that it changed. New editions and what
            they turned over are under <Link to={changesPath()}>What changed</Link>.
          </p>
        </section>
      </div>
    </>
  );
}
