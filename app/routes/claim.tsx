import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { lazy, Suspense, useEffect } from "react";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { OwnSection } from "../own/parts/own-section.tsx";
import { breadcrumbList } from "../wording/breadcrumbs.ts";
import { Link } from "../ui/carried.tsx";
import { BesideOpinion } from "../verdicts/parts/beside-opinion.tsx";
import { ClaimHead } from "../verdicts/parts/claim-head.tsx";
import { ClaimTabs } from "../verdicts/parts/claim-tabs.tsx";
import { FlipList } from "../verdicts/parts/flip-list.tsx";
import { ReadingSwitch } from "../verdicts/parts/reading-switch.tsx";
import { HistoryDays, Replay } from "../verdicts/parts/replay.tsx";
import { ScenarioStrip } from "../verdicts/parts/scenario-strip.tsx";
import { SourceTable } from "../verdicts/parts/source-table.tsx";
import { VerdictGrid } from "../verdicts/parts/verdict-grid.tsx";
import { VerdictSaid } from "../verdicts/parts/verdict-said.tsx";
import { SourceList } from "../verdicts/parts/source-list.tsx";
import { claimPath, articlePath } from "../paths.ts";
import { claimPage } from "../queries/claim-page.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";

/** The table of rows with its filters is loaded by who asks for that tab. */
const EvidenceSection = lazy(() => import("../verdicts/parts/evidence-section.tsx"));

export function loader({ request, params }: LoaderFunctionArgs) {
  const tidy = tidyScenarioQuery(new URL(request.url).searchParams);
  if (tidy !== null) throw redirect(claimPath(params.article ?? "", params.claim ?? "", tidy));
  const today = new Date().toISOString().slice(0, 10);
  return claimPage(request, params.article ?? "", params.claim ?? "", today);
}

/** The verdict in the title; where the article names a source, that source's own outcome with it. */
function pageTitle(quote: string, word: string, named: { word: string; publisher: string } | null): string {
  const own = named === null ? "" : `; by ${named.publisher} alone: ${named.word.toLowerCase()}`;
  return `“${quote}”: ${word.toLowerCase()}${own}`;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [{ title: "Claim" }];
  const title = pageTitle(data.claim.quote, data.verdict.word, data.named);
  const description = data.verdict.plain || data.claim.note;
  return [
    { title },
    { name: "description", content: description },
    { property: "og:type", content: "article" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: data.jsonLd.url },
    { tagName: "link", rel: "canonical", href: data.jsonLd.url },
    ...(data.charts === null
      ? [{ name: "twitter:card", content: "summary" }]
      : [
          { property: "og:image", content: data.origin + data.charts.figures.addresses.card },
          { property: "og:image:alt", content: `${data.charts.figures.title} ${data.charts.figures.subtitle}` },
          { name: "twitter:card", content: "summary_large_image" },
        ]),
    { "script:ld+json": data.jsonLd as never },
    {
      "script:ld+json": breadcrumbList(data.origin, [
        { name: data.article.title, path: articlePath(data.article.article) },
        { name: `“${data.claim.quote}”`, path: claimPath(data.article.article, data.claim.claim) },
      ]),
    },
  ];
};

/** Old addresses named parts of one long page: with scripts they lead to the tab that holds the part now. */
function useOldParts(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const tab = { "#sources": "sources", "#why": "sources", "#history": "history", "#evidence": "rows" }[
      window.location.hash
    ];
    const query = new URLSearchParams(window.location.search);
    if (tab === undefined || query.has("tab")) return;
    query.set("tab", tab);
    navigate(`?${query.toString()}`, { replace: true, preventScrollReset: true });
    // Once: later changes of the address say themselves where they lead.
  }, [navigate]);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ClaimRoute() {
  const view = useLoaderData<typeof loader>();
  useOldParts();
  return (
    <article className="claim-page">
      <ClaimHead view={view} />
      <VerdictSaid view={view} versus={view.versus} />
      {view.reading === null ? (
        <BesideOpinion view={view} />
      ) : (
        <>
          <ScenarioStrip cells={view.strip} />
          <ClaimTabs tabs={view.tabs} counts={{ sources: view.publishers.used.length, rows: view.evidence.total }} />
          {view.tab === "chart" ? <ChartTab view={view} /> : null}
          {view.tab === "sources" ? <SourcesTab view={view} /> : null}
          {view.tab === "history" ? <HistoryTab view={view} /> : null}
          {view.tab === "rows" ? <RowsTab view={view} /> : null}
          {view.own === null ? null : <OwnSection key={view.claim.claim} view={view.own} />}
        </>
      )}
    </article>
  );
}

function ChartTab({ view }: { view: Page }) {
  const { article, reading, charts, members } = view;
  return (
    <>
      <div className="claim-columns claim-chart">
        <ReadingSwitch readings={view.readings} statement={reading?.statement ?? ""} />
        <section aria-label="The figures" className="claim-figures">
          {charts === null ? null : <ChartFigure view={charts.figures} eager />}
          {members === null ? null : (
            <p className="members-switch">
              <Link className="button" to={`?${members.query}`} preventScrollReset>
                {members.all ? "Show only those that decide" : `Show all ${members.size}: ${members.group}`}
              </Link>
            </p>
          )}
        </section>
        <section aria-labelledby="flips" className="claim-flips">
          <h2 id="flips">
            {view.first === null
              ? "What would turn it over"
              : `What would turn it over ${view.first.read.toLowerCase()}`}
          </h2>
          <FlipList flips={view.flips} />
        </section>
      </div>
      {reading?.note ? <p className="meta">{reading.note}</p> : null}
      <details className="claim-grid">
        <summary>
          <h2 id="grid">Every reading in every scenario</h2>
        </summary>
        <VerdictGrid
          article={article.article}
          caption="Readings of this claim against scenarios"
          columns={view.columns}
          claims={[view.grid]}
          single
          current={{ reading: reading?.reading ?? "", scenario: view.scenario.scenario }}
        />
      </details>
      <section className="print-only">
        <h2>Sources</h2>
        <SourceList sources={view.sources} />
      </section>
    </>
  );
}

function SourcesTab({ view }: { view: Page }) {
  return (
    <>
      <SourceTable {...view.publishers} />
      <details className="citations">
        <summary>How to cite them</summary>
        <SourceList sources={view.sources} />
      </details>
    </>
  );
}

function HistoryTab({ view }: { view: Page }) {
  const { history, scenario, charts } = view;
  return (
    <>
      <Replay history={history} day={scenario.day} keep={view.keep} />
      <div className="claim-columns">
        <section aria-label="The figures as known on that day" className="claim-figures">
          {charts === null ? null : <ChartFigure view={charts.figures} eager />}
        </section>
        <section aria-labelledby="days">
          <h2 id="days">When something came out</h2>
          <HistoryDays history={history} day={scenario.day} />
        </section>
      </div>
      {charts === null ? null : <ChartFigure view={charts.history} />}
    </>
  );
}

function RowsTab({ view }: { view: Page }) {
  const { article, claim, evidence, dataset } = view;
  return (
    <Suspense fallback={<p className="meta">Loading the rows …</p>}>
      <EvidenceSection article={article.article} claim={claim.claim} evidence={evidence} dataset={dataset} />
    </Suspense>
  );
}
