import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { Link } from "../ui/carried.tsx";
import { datasetChartPath, datasetsPath } from "../paths.ts";
import { DatasetHead } from "../tables/parts/dataset-head.tsx";
import { DatasetRows } from "../tables/parts/dataset-rows.tsx";
import { Faults } from "../tables/parts/faults.tsx";
import { FacetRail } from "../tables/parts/facet-rail.tsx";
import { closeSheet, SheetSwitch } from "../tables/parts/sheet-switch.tsx";
import { tableFaults } from "../queries/package-home.server.ts";
import { datasetAbout, datasetPage } from "../queries/dataset-page.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const name = params.table ?? "";
  const [view, about] = await Promise.all([datasetPage(request, name), datasetAbout(request, name)]);
  return { ...view, ...about, faults: await tableFaults(name) };
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => {
  if (view === undefined) return [{ title: "Data" }];
  const { table, structured } = view;
  return [
    { title: `${table.title}: data` },
    { name: "description", content: table.description },
    // Filters and orders are ways to look at one table.
    ...(structured === null
      ? []
      : [
          { tagName: "link", rel: "canonical", href: structured.page },
          { "script:ld+json": structured.dataset },
          { "script:ld+json": structured.crumbs },
        ]),
  ];
};

export default function Dataset() {
  const view = useLoaderData<typeof loader>();
  const sheet = useRef<HTMLInputElement>(null);
  const { table, fields, search, keep, resetQuery, status, filtered, chips } = view;
  return (
    <div className="dataset-page">
      <DatasetHead
        view={view}
        crumbs={
          <>
            <Link to={datasetsPath()}>Data</Link> / {table.title}
          </>
        }
        chart={view.chartable ? datasetChartPath(table.name, view.chartQuery) : null}
        noChart={view.noChart}
        notes={<Faults faults={view.faults} />}
      />
      <div className="dataset-body">
        <SheetSwitch box={sheet} chosen={chips.length} />
        <aside className="rail" aria-label="Filters">
          <FacetRail
            // Another table is another form; the same one keeps what is being typed.
            key={table.name}
            fields={fields}
            search={search}
            keep={keep}
            resetQuery={resetQuery}
            filtered={filtered}
            status={status}
            locale={view.locale}
            onDone={() => closeSheet(sheet)}
          />
        </aside>
        <DatasetRows view={view} />
      </div>
    </div>
  );
}
