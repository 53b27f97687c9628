import { ChartCards } from "../charts/live/chart-cards.tsx";
import { ChartFigure } from "../charts/live/chart-figure.tsx";
import { ChartPage } from "../charts/live/chart-page.tsx";
import { SourceNotes } from "../charts/live/source-notes.tsx";
import { chartPath } from "../paths.ts";
import type { GalleryPage } from "../queries/gallery.server.ts";
import { Room, Specimen } from "./specimen.tsx";

/** Charts: as cards, in a page, in a grid, on their own page, and with nothing to draw. Pictures first, live where there are scripts. */
export function ChartParts({ charts, thumbnails, claim }: Pick<GalleryPage, "charts" | "thumbnails" | "claim">) {
  const [first] = charts;
  const others = [...charts.slice(1).map(({ view }) => view), ...(claim.charts === null ? [] : [claim.charts.figures])];
  if (first === undefined) return null;
  const empty = { ...first.view, chart: "empty", empty: "No figure fits what is chosen." };
  return (
    <Room name="Charts">
      <Specimen of="Cards">
        <ChartCards groups={[{ label: "All", charts: thumbnails }]} />
      </Specimen>
      <ChartPage view={first.whole} controls={first.controls} tab="chart" action={chartPath(first.whole.chart)} />
      <div className="chart-grid">
        {others.map((view) => (
          <ChartFigure key={view.chart} view={view} level={3} room="grid" eager />
        ))}
      </div>
      <Specimen of="Nothing to draw">
        <ChartFigure view={empty} level={3} />
      </Specimen>
      <Specimen of="Sources of a chart">
        <SourceNotes sources={first.whole.sources} />
      </Specimen>
    </Room>
  );
}
