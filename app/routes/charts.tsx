import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { ChartCards } from "../charts/live/chart-cards.tsx";
import { chartsPath, searchPath } from "../paths.ts";
import { topicLabel } from "../charts/model/topic-label.ts";
import { gallery } from "../queries/chart-gallery.server.ts";
import { chartRequest, chartRoom } from "../queries/chart.server.ts";
import { anyText, checkParameters } from "../queries/asking/parameters.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { SELECTION } from "../queries/asking/scenario-choice.server.ts";
import { orRefuse } from "../queries/dataset-rows.server.ts";
import { chartBar } from "../queries/scenario-bar.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { ArticleField, CarriedFields, Link } from "../ui/carried.tsx";

/** Letters of a search that are read. */
const LONGEST = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const tidy = tidyScenarioQuery(searchParams);
  if (tidy !== null) throw redirect(chartsPath(tidy));
  const { definitions } = await orRefuse(chartRoom());
  const names = [...new Set(definitions.map(({ topic }) => topic))];
  checkParameters(searchParams, { ...SELECTION, topic: names, ...anyText(["q", "article"]) });
  const [topic, q] = [searchParams.get("topic") ?? "", (searchParams.get("q") ?? "").slice(0, LONGEST)];
  const scenario = new URLSearchParams([...searchParams].filter(([name]) => name !== "topic" && name !== "q"));
  const found = await orRefuse(gallery(topic, q, scenario));
  const [first] = definitions;
  return {
    bar:
      first === undefined ? null : chartBar(await chartRequest(first.chart, scenario), searchParams, localeOf(request)),
    topic,
    q,
    ...found,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined || data.topic === "" ? "Charts" : `Charts: ${topicLabel(data.topic)}` },
  { name: "description", content: "All charts, each with its takeaway, its sources and its numbers." },
];

export default function ChartsRoute() {
  const { charts, topics, topic, q } = useLoaderData<typeof loader>();
  const all = topics.reduce((sum, one) => sum + one.charts, 0);
  const to = (name: string) =>
    chartsPath(new URLSearchParams([...(name === "" ? [] : [["topic", name]]), ...(q === "" ? [] : [["q", q]])]));
  return (
    <div className="chart-grid-page">
      <h1>Charts</h1>
      <Form method="get" action={chartsPath()} className="chart-search" role="search" aria-label="Charts">
        <CarriedFields />
        <ArticleField />
        {topic === "" ? null : <input type="hidden" name="topic" value={topic} />}
        <label className="field">
          Search the charts
          <input type="search" name="q" defaultValue={q} key={q} />
        </label>
        <button className="button">Search</button>
      </Form>
      <nav aria-label="Topics">
        <ul className="chips">
          {[{ topic: "", label: "All topics", charts: all }, ...topics].map((one) => (
            <li key={one.topic}>
              <Link className="chip" to={to(one.topic)} aria-current={one.topic === topic ? "true" : undefined}>
                {one.label} <span>{one.charts}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {charts.length === 0 ? (
        <p className="notice">
          {q === ""
            ? "There is no chart: the package has no figures."
            : `No chart${topic === "" ? "" : ` about ${topicLabel(topic).toLowerCase()}`} has “${q}” in its name, its sentence, its sources or its areas.`}{" "}
          {q === "" ? null : (
            <>
              {topic === "" || all === 0 ? null : (
                <>
                  <Link to={to("")}>{all === 1 ? "One of another topic has" : `${all} of other topics have`}</Link>
                  .{" "}
                </>
              )}
              <Link to={chartsPath()}>Show all charts</Link> or{" "}
              <Link to={searchPath(new URLSearchParams({ q }))}>look for it in claims, tables and sources</Link>.
            </>
          )}
        </p>
      ) : (
        <ChartCards
          groups={topics
            .map((one) => ({ label: one.label, charts: charts.filter((chart) => chart.topic === one.topic) }))
            .filter((group) => group.charts.length > 0)}
        />
      )}
    </div>
  );
}
