import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { ClaimHead, VerdictCard } from "../verdicts/parts/claim-head.tsx";
import { EvidenceSection } from "../verdicts/parts/evidence-section.tsx";
import { Findings } from "../verdicts/parts/findings.tsx";
import { FlipList } from "../verdicts/parts/flip-list.tsx";
import { Neighbours } from "../verdicts/parts/neighbours.tsx";
import { ReadingList } from "../verdicts/parts/reading-list.tsx";
import { Replay } from "../verdicts/parts/replay.tsx";
import { ScenarioForm } from "../verdicts/parts/scenario-form.tsx";
import { ScenarioPicker } from "../verdicts/parts/scenario-picker.tsx";
import { VerdictGrid } from "../verdicts/parts/verdict-grid.tsx";
import { SourceList } from "../verdicts/parts/source-list.tsx";
import { claimPath } from "../paths.ts";
import { claimPage } from "../queries/claim-page.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  const tidy = tidyScenarioQuery(new URL(request.url).searchParams);
  if (tidy !== null) throw redirect(claimPath(params.article ?? "", params.claim ?? "", tidy));
  const today = new Date().toISOString().slice(0, 10);
  return claimPage(request, params.article ?? "", params.claim ?? "", today);
}

/** The verdict in the title; where the article names a source, that source's own outcome with it. */
function pageTitle(quote: string, word: string, named: { word: string; publisher: string } | null): string {
  const own = named === null ? "" : `, by ${named.publisher} ${named.word.toLowerCase()}`;
  return `“${quote}”: ${word.toLowerCase()}${own}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? [{ title: "Claim" }]
    : [
        { title: pageTitle(data.claim.quote, data.verdict.word, data.named) },
        { name: "description", content: data.verdict.sentence },
        { property: "og:title", content: `“${data.claim.quote}”` },
        { property: "og:description", content: data.verdict.sentence },
        { tagName: "link", rel: "canonical", href: data.jsonLd.url },
        ...(data.charts === null
          ? []
          : [
              { property: "og:image", content: data.origin + data.charts.figures.addresses.card },
              { name: "twitter:card", content: "summary_large_image" },
            ]),
        { "script:ld+json": data.jsonLd as never },
      ];

export default function ClaimRoute() {
  const view = useLoaderData<typeof loader>();
  const { article, claim, reading } = view;
  return (
    <>
      <ClaimHead view={view} />
      {reading === null ? (
        <VerdictCard view={view} versus={view.versus} />
      ) : (
        <>
          <div className="claim-top">
            <VerdictCard view={view} versus={view.versus} />
            <div>
              <ScenarioPicker view={view} />
              <details className="section-slim" key={view.scenario.words}>
                <summary>State a scenario of your own</summary>
                <ScenarioForm form={view.form} keep={view.keep} action={claimPath(article.article, claim.claim)} />
              </details>
            </div>
          </div>
          {view.charts === null ? null : (
            <section className="section" aria-label="The figures">
              <ChartFigure view={view.charts.figures} eager />
            </section>
          )}
          <section className="section" aria-labelledby="why">
            <h2 id="why">Why</h2>
            <Findings view={view} />
          </section>
          <section className="section" aria-labelledby="readings">
            <h2 id="readings">Ways to read the claim</h2>
            <ReadingList readings={view.readings} />
          </section>
          <section className="section" aria-labelledby="grid">
            <h2 id="grid">In every scenario</h2>
            <VerdictGrid
              article={article.article}
              caption="Readings of this claim against scenarios"
              columns={view.columns}
              claims={[view.grid]}
              single
              current={{ reading: reading.reading, scenario: view.scenario.scenario }}
            />
          </section>
          <section className="section" aria-labelledby="flips">
            <h2 id="flips">What turns it over</h2>
            <p className="meta">
              Single changes to the default reading in this scenario that make one of “holds”, “fails” and “mixed” into
              another: first another edition, then another publisher, another reading, other evidence; of each kind the
              one nearest to the limit first.
            </p>
            <FlipList flips={view.flips} />
          </section>
          <section className="section" aria-labelledby="history">
            <h2 id="history">As it was known, day by day</h2>
            {view.charts === null ? null : <ChartFigure view={view.charts.history} level={3} />}
            <Replay history={view.history} asOf={view.scenario.asOf} keep={view.keep} />
          </section>
          <section className="section" aria-labelledby="evidence">
            <h2 id="evidence">Evidence</h2>
            <EvidenceSection article={article.article} claim={claim.claim} evidence={view.evidence} />
          </section>
          <section className="section" aria-labelledby="sources">
            <h2 id="sources">Sources</h2>
            <SourceList sources={view.sources} />
          </section>
        </>
      )}
      <Neighbours neighbours={view.neighbours} />
    </>
  );
}
