import { chartView } from "../charts/model/chart-view.ts";
import { rowsForm } from "../charts/rows/rows-form.ts";
import { TABLE_SELECTION } from "../domain/carried-scenario.ts";
import { columnTitles } from "../domain/header-periods.ts";
import { datasetChartFile, datasetPath } from "../paths.ts";
import { ROWS_CHART } from "../charts/rows/rows-choice.ts";
import { shownValue } from "../tables/model/describe-cell.ts";
import { filterChips } from "../tables/model/filter-chips.ts";
import { resetQuery } from "../tables/model/filter-fields.ts";
import { labelsFor } from "./code-labels.server.ts";
import { takenInstead } from "./dataset-ways.server.ts";
import { orRefuse } from "./dataset-rows.server.ts";
import { nearestCharts } from "./rows-chart-nearest.server.ts";
import { rowsChartAddresses, rowsChartModel, rowsChartRequest } from "./rows-chart.server.ts";
import { localeOf } from "./asking/locale.server.ts";
import { originOf } from "./site-origin.server.ts";

/** Everything that the page of a chart of rows shows; `view` null where the rows may not be handed out, with what may be had instead. */
export async function datasetChartPage(request: Request, name: string) {
  const { searchParams } = new URL(request.url);
  const asked = await rowsChartRequest(name, searchParams, [], request.signal);
  const { site, table, query, columns, choice, canonical } = asked;
  const origin = originOf(site, request);
  const withheld = await orRefuse(site.store.withheld(query.request, request.signal));
  const labels = labelsFor(site, table);
  const valueName = shownValue(table.columns, labels, localeOf(request));
  const locale = localeOf(request);
  const titles = columnTitles(table);
  const given = new URLSearchParams([...searchParams].filter(([, value]) => value !== ""));
  const own = new Set<string>(ROWS_CHART);
  const keep = [...given].filter(([one]) => !own.has(one));
  const view =
    withheld.length > 0
      ? null
      : chartView(await orRefuse(rowsChartModel(asked)), rowsChartAddresses(table.name, canonical, origin), "inline");
  const instead =
    withheld.length > 0
      ? await takenInstead({ site, table, query, name: valueName, locale, signal: request.signal }, withheld)
      : [];
  const nearest = view === null || view.empty === "" ? [] : await nearestCharts(asked, locale);
  return {
    table: { name: table.name, title: table.title },
    rows: datasetPath(table.name, new URLSearchParams(keep)),
    form: rowsForm(columns, choice, (column) => titles.get(column) ?? column, keep),
    chips: filterChips(table.columns, query.request, given, valueName, Object.values(TABLE_SELECTION)),
    resetQuery: resetQuery(given, table, [...ROWS_CHART, ...Object.values(TABLE_SELECTION)]),
    view,
    withheld,
    instead,
    nearest,
    card: view === null ? "" : `${origin}${datasetChartFile(table.name, "png", canonical)}`,
  };
}
