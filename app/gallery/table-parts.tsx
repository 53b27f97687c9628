import { useRef } from "react";
import { DatasetHead } from "../tables/parts/dataset-head.tsx";
import { DatasetRows } from "../tables/parts/dataset-rows.tsx";
import { FacetRail } from "../tables/parts/facet-rail.tsx";
import { Faults } from "../tables/parts/faults.tsx";
import { RowColumns, RowProvenance } from "../tables/parts/row-facts.tsx";
import { closeSheet, SheetSwitch } from "../tables/parts/sheet-switch.tsx";
import { datasetChartPath } from "../paths.ts";
import type { GalleryPage } from "../queries/gallery.server.ts";
import { Room, Specimen } from "./specimen.tsx";

/** Tables: head, filters, rows, a row, and what stands in their place. */
export function TableParts({ dataset, empty, row }: Pick<GalleryPage, "dataset" | "empty" | "row">) {
  const sheet = useRef<HTMLInputElement>(null);
  const { table, chips } = dataset;
  const { key: _, fields, ...provenance } = row;
  return (
    <Room name="Tables">
      <div>
        <DatasetHead view={dataset} crumbs="Data" chart={datasetChartPath(table.name)} />
        <Faults faults={["The column “value” holds “n/a” in 3 rows."]} />
        <div className="dataset-body">
          <SheetSwitch box={sheet} chosen={chips.length} />
          <aside className="rail" aria-label="Filters">
            <FacetRail {...dataset} onDone={() => closeSheet(sheet)} />
          </aside>
          <DatasetRows view={dataset} />
        </div>
      </div>
      <Specimen of="No rows">
        <DatasetRows view={empty} />
      </Specimen>
      <Specimen of="A row">
        <RowColumns fields={fields} />
        <RowProvenance {...provenance} />
      </Specimen>
    </Room>
  );
}
