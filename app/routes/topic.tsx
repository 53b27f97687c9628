import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { SharedControls } from "../charts/live/shared-controls.tsx";
import { periodEnds } from "../charts/model/definition.ts";
import { tidyQuery } from "../charts/model/tidy-query.ts";
import { chartsPath, topicPath } from "../paths.ts";
import { chartRoom } from "../queries/chart.server.ts";
import { topicLabel } from "../charts/model/topic-label.ts";
import { SHARED, topicCharts } from "../queries/chart-topic.server.ts";
import { anyText, checkParameters } from "../queries/asking/parameters.server.ts";
import { notFound } from "../queries/asking/refuse.server.ts";
import { orRefuse } from "../queries/dataset-rows.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { SELECTION } from "../queries/asking/scenario-choice.server.ts";
import { chartBar } from "../queries/scenario-bar.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { Link } from "../ui/carried.tsx";
import { JumpLink } from "../ui/jump-link.tsx";

/** Charts in the picture before the page is scrolled; the others' pictures are loaded when they come near. */
const EAGER = 2;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const topic = params.topic ?? "";
  const room = await orRefuse(chartRoom());
  if (!room.definitions.some((one) => one.topic === topic)) throw notFound("topic of this name");
  const { searchParams } = new URL(request.url);
  checkParameters(searchParams, { ...SELECTION, ...anyText([...SHARED, "from", "to", "article"]) });
  const tidy = tidyScenarioQuery(searchParams) ?? tidyQuery(searchParams);
  if (tidy !== null) throw redirect(topicPath(topic, tidyQuery(tidy) ?? tidy));
  const { asked, charts, taking, areas, usual } = await orRefuse(topicCharts(room, topic, searchParams));
  return {
    bar: asked === null ? null : chartBar(asked, searchParams, localeOf(request)),
    topic,
    title: topicLabel(topic),
    charts,
    shared: {
      areas,
      taking,
      usual,
      chosen: (searchParams.get("area") ?? "").split("~").filter(Boolean),
      ...periodEnds(searchParams.get("period") ?? ""),
    },
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
  const { topic, title, charts, shared } = useLoaderData<typeof loader>();
  return (
    <div className="chart-grid-page">
      <p className="meta">
        <Link to={chartsPath()}>Charts</Link> / {title}
      </p>
      <h1>{title}</h1>
      <SharedControls action={topicPath(topic)} count={charts.length} {...shared} />
      <nav aria-label="Charts on this page">
        <ul className="chart-list">
          {charts.map(({ heading, view }) => (
            <li key={view.chart}>
              <JumpLink to={view.chart}>{heading}</JumpLink>{" "}
              <Link className="meta" to={view.addresses.page}>
                Open<span className="visually-hidden"> “{heading}”</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="chart-grid">
        {charts.map(({ heading, view }, index) => (
          <section key={view.chart} aria-label={heading}>
            <ChartFigure view={view} level={2} eager={index < EAGER} room="grid" />
          </section>
        ))}
      </div>
    </div>
  );
}
