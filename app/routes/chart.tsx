import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { ChartControls } from "../charts/live/chart-controls.tsx";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { chartFile, chartPath, topicPath } from "../paths.ts";
import { chartView } from "../charts/model/chart-view.ts";
import { controlsView } from "../charts/model/controls-view.ts";
import { SourceNotes } from "../charts/live/source-notes.tsx";
import { checkChartParameters } from "../queries/asking/chart-parameters.server.ts";
import { orRefuse } from "../queries/dataset-rows.server.ts";
import { chartAddresses, chartModel, chartRequest, offeredFor } from "../queries/chart.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { chartBar } from "../queries/scenario-bar.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { originOf } from "../queries/site-origin.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = params.chart ?? "";
  const { searchParams } = new URL(request.url);
  const tidy = tidyScenarioQuery(searchParams);
  if (tidy !== null) throw redirect(chartPath(id, tidy));
  const asked = await orRefuse(chartRequest(id, searchParams));
  const { room, definition, controls, canonical } = asked;
  checkChartParameters(searchParams, definition);
  const whole = new URLSearchParams([...canonical, ...searchParams.getAll("vs").map((one) => ["vs", one])]);
  if (whole.toString() !== searchParams.toString()) throw redirect(chartPath(id, whole));
  const origin = originOf(room.site, request);
  const [model, offered] = await orRefuse(Promise.all([chartModel(asked), offeredFor(asked)]));
  return {
    bar: chartBar(asked, searchParams, localeOf(request)),
    heading: definition.heading,
    topic: definition.topic,
    view: chartView(model, chartAddresses(id, canonical, origin), true),
    controls: controlsView(room.context, definition, controls, offered),
    card: `${origin}${chartFile(id, "png", canonical)}`,
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
        { property: "og:title", content: data.view.title },
        { property: "og:image", content: data.card },
        { name: "twitter:card", content: "summary_large_image" },
      ];

export default function ChartRoute() {
  const { heading, topic, view, controls, others } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="meta">
        <Link to={topicPath(topic)}>{topic.charAt(0).toUpperCase() + topic.slice(1)}</Link> / {heading}
      </p>
      <ChartControls action={chartPath(view.chart)} view={controls} />
      <ChartFigure view={view} level={1} eager />
      <section className="section" aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <SourceNotes sources={view.sources} />
      </section>
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
    </>
  );
}
