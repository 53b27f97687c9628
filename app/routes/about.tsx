import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link } from "../ui/carried.tsx";
import { datasetsPath, sourcesPath } from "../paths.ts";
import { OUTCOME_MEANINGS } from "../verdicts/sentences/outcome-words.ts";
import { VerdictMark } from "../verdicts/parts/verdict-mark.tsx";
import { checkOnlyScenarios } from "../queries/scenario-bar.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await checkOnlyScenarios(new URL(request.url).searchParams);
  return null;
}

export const meta: MetaFunction = () => [{ title: "How verdicts are made" }];

export default function About() {
  return (
    <>
      <h1>How verdicts are made</h1>
      <p>
        A <strong>claim</strong> is a sentence of an article. Words leave room, so each claim is read in one or more
        precise <strong>readings</strong>: which figure, of which area and period, compared with what. A reader who
        disagrees with one reading can pick another.
      </p>
      <p>
        A <strong>scenario</strong> says which evidence counts: what was known by a day, which publishers are admitted,
        forecasts or outcomes. Each publisher admitted speaks through one publication: its newest edition that has all
        the figures a reading needs, or else the newest that has the subject’s and some of the others.
      </p>
      <p>
        Each publication tried against a reading is a <strong>finding</strong>, and the findings of a scenario add up to
        a <strong>verdict</strong>:
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
          A missing figure never decides. Where one could have, the verdict is undetermined and names what is missing.
        </li>
        <li>A forecast range decides only when the whole of it falls on one side.</li>
        <li>The margin says how far the figures are from turning the finding over.</li>
        <li>Editions are never overwritten: what a forecaster said in one month stays beside what it said later.</li>
      </ul>
      <h2>What this site does not do</h2>
      <p>
        It states numbers, readings and sources. It does not judge any party, and it computes no score of truth.
        Opinions and motives are listed as not checkable, with the reason.
      </p>
      <h2>Addresses are stable</h2>
      <p>
        Every choice stands in the address. The rows of an article, a claim, a chart, a comparison or a table are at the
        same address with <code>.json</code> or <code>.csv</code> behind the path; all tables are under{" "}
        <Link to={datasetsPath()}>Data</Link>, all publications under <Link to={sourcesPath()}>Sources</Link>.
      </p>
    </>
  );
}
