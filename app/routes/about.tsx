import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { correctionsPath, datasetsPath, developersPath, glossaryPath, sourcesPath } from "../paths.ts";
import { Term } from "../ui/term.tsx";
import { method } from "../queries/outside/method.server.ts";
import { OUTCOME_MEANINGS } from "../verdicts/sentences/outcome-words.ts";
import { MethodTables } from "../verdicts/parts/method-tables.tsx";
import { VerdictMark } from "../verdicts/parts/verdict-mark.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  return method(new URL(request.url).searchParams);
}

export const meta: MetaFunction = () => [{ title: "How verdicts are made" }];

export default function About() {
  const { forms, scenarios, publishers, confidence, indicators } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>How verdicts are made</h1>
      <p>
        A <Term id="claim">claim</Term> is a sentence of an article. Words leave room, so each claim is read in one or
        more precise <Term id="reading">readings</Term>: which figure, of which area and period, compared with what. A
        reader who disagrees with one reading can pick another.
      </p>
      <p>
        A <Term id="scenario">scenario</Term> says which evidence counts: what was known by a day, which publishers are
        admitted, <Term id="forecast">forecasts</Term> or <Term id="outcome">outcomes</Term>. Each publisher admitted
        speaks through one publication: its newest <Term id="edition">edition</Term> that has all the figures a reading
        needs, or else the newest that has the subject’s and some of the others.
      </p>
      <p>
        Each publication tried against a reading is a <Term id="finding">finding</Term>, and the findings of a scenario
        add up to a <Term id="verdict">verdict</Term>:
      </p>
      <ul>
        {OUTCOME_MEANINGS.map(({ outcome, word, meaning }) => (
          <li key={outcome}>
            <VerdictMark outcome={outcome} word={word} />: {meaning}
          </li>
        ))}
      </ul>
      <h2>Rules that decide close cases</h2>
      <ul>
        <li>
          A figure is compared as the claim writes it: “3.2” stands for everything that rounds to it, from 3.15 up to
          but not including 3.25.
        </li>
        <li>A publication dated by month or year counts as known at the end of it, never before.</li>
        <li>
          A missing figure never decides. Where one could have, the verdict is{" "}
          <Term id="undetermined">undetermined</Term> and names what is missing.
        </li>
        <li>A forecast range decides only when the whole of it falls on one side.</li>
        <li>
          The <Term id="margin">margin</Term> says how far the figures are from turning the finding over.
        </li>
        <li>Editions are never overwritten: what a forecaster said in one month stays beside what it said later.</li>
      </ul>
      <MethodTables {...{ forms, scenarios, publishers, confidence, indicators }} />
      <h2>What this site does not do</h2>
      <p>
        It states numbers, readings and sources. It does not judge any party, and it computes no score of truth.
        Opinions and motives are listed as not checkable, with the reason.
      </p>
      <h2>Mistakes</h2>
      <p>
        What these data once said wrongly, and what putting it right changed, is listed under{" "}
        <Link to={correctionsPath()}>Corrections</Link>.
      </p>
      <h2>Figures of your own</h2>
      <p>
        Below each claim about figures you can try a table of your own. Your browser reads it and applies the same rules
        to it; the table is never sent to this site or anybody else, and is kept only if you ask for it. The figures
        count as one publisher more, known on the scenario’s day. They are yours, not this site’s: what they come to is
        shown apart and stands in no address, no download and no count.
      </p>
      <h2>Addresses are stable</h2>
      <p>
        Every choice stands in the address. The rows of an article, a claim, a chart, a comparison or a table are at the
        same address with <code>.json</code> or <code>.csv</code> behind the path; all tables are under{" "}
        <Link to={datasetsPath()}>Data</Link>, all publications under <Link to={sourcesPath()}>Sources</Link>.{" "}
        <Link to={developersPath}>All addresses for programs</Link>; <Link to={glossaryPath}>what the words mean</Link>.
      </p>
    </>
  );
}
