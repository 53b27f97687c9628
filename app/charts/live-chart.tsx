import { lazy, memo, Suspense, useMemo, useSyncExternalStore, type ComponentType } from "react";
import type { ChartModel } from "../presenters/charts/chart-model.ts";
import { PICTURE_LOCALE } from "../presenters/charts/chart-view.ts";
import { layoutChart, WIDTHS, type ChartSize } from "../presenters/charts/layout.ts";
import { ChartReader } from "./chart-reader.tsx";
import type { PanelProps } from "./panel-props.ts";
import { LIVE } from "./palette.ts";

const FAMILIES: Record<string, ComponentType<PanelProps>> = {
  lines: lazy(() => import("./line-panel.tsx").then((module) => ({ default: memo(module.LinePanel) }))),
  bars: lazy(() => import("./bar-panel.tsx").then((module) => ({ default: memo(module.BarPanel) }))),
  rows: lazy(() => import("./row-panel.tsx").then((module) => ({ default: memo(module.RowPanel) }))),
};

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

/** The chart drawn by Recharts in the page's colours, at the picture's own size and scaled with its box, with pointer and keyboard reading. */
export default function LiveChart({ model, label }: { model: ChartModel; label: string }) {
  const size = useSyncExternalStore(subscribe, currentSize, () => "l" as const);
  const layout = useMemo(() => layoutChart(model, WIDTHS[size], PICTURE_LOCALE), [model, size]);
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <Suspense fallback={null}>
      <div className="chart-live">
        {layout.panels.map(({ panel, layout: own, x, y }, index) => {
          const Family = FAMILIES[panel.family];
          return Family ? (
            <div
              key={`${index} ${size}`}
              className="chart-panel"
              aria-hidden="true"
              style={{
                left: share(x, layout.width),
                top: share(y, layout.height),
                width: share(own.width, layout.width),
                height: share(own.height, layout.height),
              }}
            >
              <Family panel={panel} layout={own} palette={LIVE} locale={PICTURE_LOCALE} />
            </div>
          ) : null;
        })}
        <ChartReader model={model} layout={layout} label={label} />
      </div>
    </Suspense>
  );
}
