import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import { PICTURE_LOCALE } from "../model/chart-view.ts";
import { layoutChart, WIDTHS } from "../layout/layout.ts";
import { ChartReader } from "./chart-reader.tsx";
import { useDrawnPanels } from "./drawn-panels.ts";
import { LIVE } from "./panels/palette.ts";

export { warmFormats } from "./warm-formats.ts";

/** A box that is being drawn larger or smaller is drawn anew once it has stood still for this long (milliseconds). */
const SETTLED = 120;

interface Size {
  width: number;
  height: number;
}

/** Pixels of an element, followed as it changes; null before it is there. */
function useBoxSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return undefined;
    const measure = () => {
      const { width, height } = box.getBoundingClientRect();
      if (width > 0) setSize({ width: Math.round(width), height: Math.round(height) });
    };
    measure();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(measure, SETTLED);
    });
    observer.observe(box);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return size;
}

interface LiveChartProps {
  model: ChartModel;
  label: string;
  /** With the names of the series above the plots. */
  withKey: boolean;
}

/**
 * The chart drawn by Recharts in the page's colours over the whole of its box, with pointer and keyboard reading. It is drawn unseen, over the
 * picture, and shown when it is whole; its points can be read from the start. In a box narrower than the smallest picture it is scaled down.
 */
export default function LiveChart({ model, label, withKey }: LiveChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const size = useBoxSize(element);
  const { width = WIDTHS.s, height = WIDTHS.s } = size ?? {};
  const layout = useMemo(() => {
    const scale = Math.max(1, WIDTHS.s / width);
    return layoutChart(model, Math.round(width * scale), PICTURE_LOCALE, { height: height * scale, key: withKey });
  }, [model, width, height, withKey]);
  const { panels, complete } = useDrawnPanels(layout);
  const share = (value: number, whole: number) => `${(value / whole) * 100}%`;
  return (
    <div className="chart-live" data-drawn={complete} ref={element}>
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
