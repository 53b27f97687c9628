import { lazy, Suspense, type CSSProperties } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import { SIZES, type ChartView } from "../model/chart-view.ts";
import { useDarkMedia } from "../../ui/theme/theme.ts";
import type { ChartSize } from "../layout/layout.ts";
import { pictureLoading } from "./picture-loading.ts";

let live: Promise<typeof import("./live-chart.tsx")> | null = null;

/** The live chart, loaded once; who must not ask for anything later asks for it before. */
export function loadLiveChart(): Promise<typeof import("./live-chart.tsx")> {
  live ??= import("./live-chart.tsx").then(async (module) => {
    await module.warmFormats();
    return module;
  });
  live.catch(() => (live = null));
  return live;
}

const LiveChart = lazy(loadLiveChart);

/** Where a chart stands: in a page of text, on its own page beside its controls, or in a grid of two columns. */
export type ChartRoom = "text" | "page" | "grid";

/** Picture by the width of the window, up to each end in pixels, as the columns of charts.css make the boxes. */
const PICTURES: Record<ChartRoom, [upTo: number, size: ChartSize][]> = {
  text: [
    [552, "s"],
    [872, "m"],
    [Infinity, "l"],
  ],
  page: [
    [552, "s"],
    [872, "m"],
    [1100, "l"],
    [1196, "m"],
    [1560, "l"],
    [Infinity, "xl"],
  ],
  grid: [
    [552, "s"],
    [872, "m"],
    [1100, "l"],
    [Infinity, "m"],
  ],
};

interface ChartDrawingProps {
  view: ChartView;
  room: ChartRoom;
  /** Null before the live chart is wanted and its model is there. */
  model: ChartModel | null;
  /** The first picture of a page is loaded at once, the others when they come near. */
  eager: boolean;
}

/** The server's picture first (and for good, without JavaScript; none where the view has no address), then the live chart in the same box. */
export function ChartDrawing({ view, room, model, eager }: ChartDrawingProps) {
  if (view.empty !== "") return <p className="chart-empty">{view.empty}</p>;
  const shapes = SIZES.flatMap((size) => {
    const { width, height, least } = view.sizes[size];
    return [
      [`--ratio-${size}`, `${width} / ${height}`],
      [`--least-${size}`, `${least}px`],
    ];
  });
  return (
    <div className="chart-frame">
      {view.grey === "" ? null : <p className="chart-grey">{view.grey}</p>}
      <div className="chart-box" style={Object.fromEntries(shapes) as CSSProperties}>
        {view.addresses.picture === "" ? null : (
          <Picture view={view} room={room} eager={eager} hidden={model !== null} />
        )}
        {model === null ? null : (
          <Suspense fallback={null}>
            <LiveChart model={model} label={view.title} withKey={view.key} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function Picture({
  view,
  room,
  eager,
  hidden,
}: Pick<ChartDrawingProps, "view" | "room" | "eager"> & { hidden: boolean }) {
  const at = (size: ChartSize, theme: "light" | "dark") =>
    `${view.addresses.picture}&size=${size}${theme === "dark" ? "&theme=dark" : ""}`;
  const dark = useDarkMedia();
  const [largest] = PICTURES[room].slice(-1);
  const last = largest?.[1] ?? "l";
  const narrower = PICTURES[room].slice(0, -1).map(([end, size]) => ({ media: `(max-width: ${end - 0.02}px)`, size }));
  return (
    <picture>
      {narrower.map(({ media, size }) => [
        <source key={`${media} dark`} media={`${dark} and ${media}`} srcSet={at(size, "dark")} />,
        <source key={media} media={media} srcSet={at(size, "light")} />,
      ])}
      <source media={dark} srcSet={at(last, "dark")} />
      <img
        src={at(last, "light")}
        width={view.sizes[last].width}
        height={view.sizes[last].height}
        alt={hidden ? "" : `${view.title} ${view.subtitle}. The numbers are in the table.`}
        {...pictureLoading(eager)}
      />
    </picture>
  );
}
