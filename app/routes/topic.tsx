import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { chartPath, topicPath } from "../paths.ts";
import { chartView } from "../charts/model/chart-view.ts";
import { chartAddresses, chartModel, chartRequest, chartRoom } from "../queries/chart.server.ts";
import { checkParameters } from "../queries/asking/parameters.server.ts";
import { notFound } from "../queries/asking/refuse.server.ts";
import { orRefuse } from "../queries/dataset-rows.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { SELECTION } from "../queries/asking/scenario-choice.server.ts";
import { chartBar } from "../queries/scenario-bar.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { originOf } from "../queries/site-origin.server.ts";

/** Charts in the picture before the page is scrolled; the others' pictures are loaded when they come near. */
const EAGER = 1;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const topic = params.topic ?? "";
  const room = await orRefuse(chartRoom());
  const definitions = room.definitions.filter((one) => one.topic === topic);
  if (definitions.length === 0) throw notFound("topic of this name");
  const { searchParams } = new URL(request.url);
  const tidy = tidyScenarioQuery(searchParams);
  if (tidy !== null) throw redirect(topicPath(topic, tidy));
  checkParameters(searchParams, SELECTION);
  const origin = originOf(room.site, request);
  const charts = await Promise.all(
    definitions.map(async ({ chart, heading, controls }) => {
      const asked = await chartRequest(chart, searchParams);
      const model = await orRefuse(chartModel(asked));
      return {
        asked,
        heading,
        adjustable: controls.length > 0,
        view: chartView(model, chartAddresses(chart, asked.canonical, origin), false),
      };
    }),
  );
  const [first] = charts;
  return {
    bar: first === undefined ? null : chartBar(first.asked, searchParams, localeOf(request)),
    title: topic.charAt(0).toUpperCase() + topic.slice(1),
    charts: charts.map(({ heading, adjustable, view }) => ({ heading, adjustable, view })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data === undefined
    ? [{ title: "Topic" }]
    : [
        { title: `${data.title}: charts` },
        { name: "description", content: data.charts.map(({ heading }) => heading).join("; ") },
      ];

export default function TopicRoute() {
  const { title, charts } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>{title}</h1>
      <nav aria-label="Charts on this page">
        <ul className="chart-list">
          {charts.map(({ heading, view }) => (
            <li key={view.chart}>
              <a href={`#${view.chart}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {charts.map(({ heading, adjustable, view }, index) => (
        <section key={view.chart} aria-label={heading}>
          <ChartFigure view={view} level={2} eager={index < EAGER} />
          {adjustable ? (
            <p className="meta no-print">
              <Link to={chartPath(view.chart)}>
                Change what this shows<span className="visually-hidden">: {heading}</span>
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </>
  );
}
