import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { ChartPage, type ChartTab } from "../charts/live/chart-page.tsx";
import { chartFile, chartPath, chartsPath, topicPath } from "../paths.ts";
import { chartView } from "../charts/model/chart-view.ts";
import { pivotTable } from "../charts/model/pivot.ts";
import { controlsView } from "../charts/model/controls-view.ts";
import { breadcrumbList } from "../wording/breadcrumbs.ts";
import { datasetOf } from "../charts/model/structured-data.ts";
import { VerdictMark } from "../verdicts/parts/verdict-mark.tsx";
import { checkChartParameters } from "../queries/asking/chart-parameters.server.ts";
import { orRefuse } from "../queries/dataset-rows.server.ts";
import { chartAddresses, chartModel, chartRequest } from "../queries/chart.server.ts";
import { chartClaims } from "../queries/chart-claims.server.ts";
import { topicLabel } from "../charts/model/topic-label.ts";
import { offeredFor } from "../queries/chart-offers.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { chartBar } from "../queries/scenario-bar.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { originOf } from "../queries/site-origin.server.ts";
import { unbroken } from "../wording/unbroken.ts";

const TABS: readonly ChartTab[] = ["chart", "table", "sources"];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.chart ?? "";
  const { searchParams } = new URL(request.url);
  const tidy = tidyScenarioQuery(searchParams);
  if (tidy !== null) throw redirect(chartPath(id, tidy));
  const asked = await orRefuse(chartRequest(id, searchParams, ["tab"]));
  const { room, definition, controls, canonical } = asked;
  checkChartParameters(searchParams, definition, { tab: TABS });
  const tab = TABS.find((one) => one === searchParams.get("tab")) ?? "chart";
  const rest = searchParams.getAll("vs").map((one) => ["vs", one]);
  const whole = new URLSearchParams([...canonical, ...rest, ...(tab === "chart" ? [] : [["tab", tab]])]);
  if (whole.toString() !== searchParams.toString()) throw redirect(chartPath(id, whole));
  const origin = originOf(room.site, request);
  const locale = localeOf(request);
  const [model, offered] = await orRefuse(Promise.all([chartModel(asked), offeredFor(asked)]));
  const view = chartView(model, chartAddresses(id, canonical, origin), "page");
  return {
    bar: chartBar(asked, searchParams, locale),
    heading: definition.heading,
    topic: { path: topicPath(definition.topic), label: topicLabel(definition.topic) },
    tab,
    pivot: tab === "table" ? pivotTable(model.table, locale) : null,
    view,
    controls: controlsView(room.context, definition, controls, offered),
    card: `${origin}${chartFile(id, "png", canonical)}`,
    canonical: `${origin}${chartPath(id, canonical)}`,
    crumbs: breadcrumbList(origin, [
      { name: "Charts", path: chartsPath() },
      { name: topicLabel(definition.topic), path: topicPath(definition.topic) },
      { name: definition.heading, path: chartPath(id) },
    ]),
    dataset: datasetOf(view, `${origin}${chartPath(id, canonical)}`, origin),
    ...chartClaims(asked),
    others: room.definitions
      .filter((one) => one.topic === definition.topic && one !== definition)
      .map((one) => ({ chart: one.chart, heading: one.heading })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? [{ title: "Chart" }]
    : [
        { title: data.heading },
        { name: "description", content: `${data.view.title} ${data.view.subtitle}` },
        { property: "og:type", content: "article" },
        { property: "og:title", content: data.view.title },
        { property: "og:description", content: data.view.subtitle },
        { property: "og:url", content: data.canonical },
        { property: "og:image", content: data.card },
        { property: "og:image:alt", content: `${data.view.title} ${data.view.subtitle}` },
        { name: "twitter:card", content: "summary_large_image" },
        { tagName: "link", rel: "canonical", href: data.canonical },
        { "script:ld+json": data.dataset },
        { "script:ld+json": data.crumbs },
      ];

export default function ChartRoute() {
  const { heading, topic, tab, pivot, view, controls, claims, more, scenario, others } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="meta">
        <Link to={chartsPath()}>Charts</Link> / <Link to={topic.path}>{topic.label}</Link> / {heading}
      </p>
      <ChartPage view={view} controls={controls} tab={tab} pivot={pivot} action={chartPath(view.chart)}>
        {claims.length === 0 ? null : (
          <section className="section" aria-labelledby="claims">
            <h2 id="claims">Claims that use this chart</h2>
            <p className="meta">Their verdicts in the scenario “{scenario}”.</p>
            <ul className="chart-claims">
              {claims.map(({ address, quote, article, outcome, word }) => (
                <li key={address}>
                  <VerdictMark outcome={outcome} word={word} /> <Link to={address}>“{unbroken(quote)}”</Link>
                  {article === "" ? null : <span className="meta">{` in “${article}”`}</span>}
                </li>
              ))}
            </ul>
            {more === 0 ? null : (
              <p className="meta">{more === 1 ? "1 more claim is" : `${more} more claims are`} not listed here.</p>
            )}
          </section>
        )}
        <nav className="section" aria-labelledby="others">
          <h2 id="others">More charts of this topic</h2>
          <ul className="chart-list">
            {others.map(({ chart, heading: name }) => (
              <li key={chart}>
                <Link to={chartPath(chart)}>{name}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </ChartPage>
    </>
  );
}
