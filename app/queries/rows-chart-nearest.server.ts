import { formatTableQuery } from "../domain/table-query.ts";
import type { TableRequest } from "../domain/tables.ts";
import { datasetChartPath } from "../paths.ts";
import { localCount } from "../tables/model/local-cell.ts";
import { labelOf } from "../tables/model/describe-cell.ts";
import { labelsFor } from "./code-labels.server.ts";
import { answerOf } from "./dataset.server.ts";
import { unitColumn, unitsOf, type RowsChartRequest } from "./rows-chart.server.ts";

/** A chart that can be drawn where the one asked for cannot. */
export interface NearestChart {
  text: string;
  path: string;
}

/** Choices listed, those with most rows first. */
const LISTED = 12;

/**
 * Charts near one that cannot be drawn: where its figures have several units, those of one indicator each; else the same rows by year
 * or month.
 */
export async function nearestCharts(asked: RowsChartRequest, locale: string): Promise<NearestChart[]> {
  const { site, table, query, canonical, signal } = asked;
  const column = (await unitsOf(asked)).length > 1 ? unitColumn(asked) : null;
  const given = [...canonical].filter(([name]) => name !== "_by");
  if (column === null)
    return (["year", "month"] as const).map((by) => ({
      text: `By ${by}`,
      path: datasetChartPath(table.name, new URLSearchParams([...given, ["_by", by]])),
    }));
  const { request } = query;
  const facets = answerOf(await site.store.facets({ ...request, facets: [] }, [column], LISTED, signal));
  const label = labelOf(table.columns, labelsFor(site, table));
  return (facets[0]?.values ?? []).map(({ value, count }) => {
    const filters = [
      ...request.filters.filter((filter) => filter.column !== column),
      { column, operator: "exact" as const, values: [value] },
    ];
    const rows = new URLSearchParams(formatTableQuery(plain({ ...request, filters }), table));
    const choice = [...canonical].filter(([name]) => name.startsWith("_") && !rows.has(name));
    return {
      text: `${label(column, value)}: ${localCount(count, locale)} ${count === 1 ? "row" : "rows"}`,
      path: datasetChartPath(table.name, new URLSearchParams([...rows, ...choice])),
    };
  });
}

function plain(request: TableRequest): TableRequest {
  return { ...request, sort: [], columns: [], facets: [], page: 1 };
}
