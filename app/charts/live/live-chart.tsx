import { useMemo, useSyncExternalStore } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import { PICTURE_LOCALE } from "../model/chart-view.ts";
import { layoutChart, WIDTHS, type ChartSize } from "../layout/layout.ts";
import { ChartReader } from "./chart-reader.tsx";
import { useDrawnPanels } from "./drawn-panels.ts";
import { LIVE } from "./panels/palette.ts";

export { warmFormats } from "./warm-formats.ts";

const SMALL = "(max-width: 539.98px)";
const MIDDLE = "(max-width: 819.98px)";

function subscribe(changed: () => void): () => void {
  const queries = [SMALL, MIDDLE].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

function currentSize(): ChartSize {
  if (window.matchMedia(SMALL).matches) return "s";
  return window.matchMedia(MIDDLE).matches ? "m" : "l";
}

/**
 * The chart drawn by Recharts in the page's colours, at the picture's own size and scaled with its box, with pointer and keyboard reading. It is
 * drawn unseen, over the picture, and shown when it is whole; its points can be read from the start.
 */
export default function LiveChart({ model, label }: { model: ChartModel; label: string }) {
  const size = useSyncExternalStore(subscribe, currentSize, () => "l" as const);
  const layout = useMemo(() => layoutChart(model, WIDTHS[size], PICTURE_LOCALE), [model, size]);
  const { panels, complete } = useDrawnPanels(layout);
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <div className="chart-live" data-drawn={complete}>
      {panels.map(({ key, placed: { panel, layout: own, x, y }, Panel, upTo }) => (
        <div
          key={key}
          className="chart-panel"
          aria-hidden="true"
          style={{
            left: share(x, layout.width),
            top: share(y, layout.height),
            width: share(own.width, layout.width),
            height: share(own.height, layout.height),
          }}
        >
          <Panel panel={panel} layout={own} palette={LIVE} locale={PICTURE_LOCALE} upTo={upTo} />
        </div>
      ))}
      <ChartReader model={model} layout={layout} label={label} />
    </div>
  );
}
