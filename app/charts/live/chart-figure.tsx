import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type CSSProperties } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import type { ChartView } from "../model/chart-view.ts";
import { ChartTableTwin } from "./chart-table.tsx";
import { useDarkMedia } from "../../ui/theme/theme.ts";
import { useCarry } from "../../ui/carried.tsx";
import { ChartToolbar } from "./chart-toolbar.tsx";
import "./charts.css";

const LiveChart = lazy(async () => {
  const module = await import("./live-chart.tsx");
  await module.warmFormats();
  return module;
});

/** Ends of the widths at which the small and the middle picture are shown; the same in charts.css. */
const SMALL = "(max-width: 539.98px)";
const MIDDLE = "(max-width: 819.98px)";

interface ChartFigureProps {
  view: ChartView;
  /** Level of the heading that the takeaway sentence is. */
  level?: 1 | 2 | 3;
  /** The first picture of a page is loaded at once, the others when they come near. */
  eager?: boolean;
}

/**
 * A chart in its page: the server's picture first (and for good, without JavaScript), then the live chart in the same box. Key `t` opens
 * the numbers as a table.
 */
export function ChartFigure({ view, level = 2, eager = false }: ChartFigureProps) {
  const id = useId();
  const carry = useCarry();
  const figure = useRef<HTMLElement>(null);
  const table = useRef<HTMLDetailsElement>(null);
  const near = useNear(figure);
  const model = useModel(view, near);
  const Heading = `h${level}` as const;
  const { s, m, l } = view.sizes;
  const box = {
    "--ratio-s": `${s.width} / ${s.height}`,
    "--ratio-m": `${m.width} / ${m.height}`,
    "--ratio-l": `${l.width} / ${l.height}`,
  } as CSSProperties;
  return (
    <figure
      className="chart"
      id={view.chart}
      ref={figure}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
        if (event.key !== "t" || event.ctrlKey || event.metaKey || event.altKey || typing || !table.current) return;
        table.current.open = !table.current.open;
        if (table.current.open) table.current.querySelector("summary")?.focus();
      }}
    >
      <Heading className="chart-title" id={`${id}-title`}>
        {view.addresses.page !== "" && level > 1 ? <a href={carry(view.addresses.page)}>{view.title}</a> : view.title}
      </Heading>
      <p className="chart-measure">{view.subtitle}</p>
      {view.empty !== "" ? (
        <p className="chart-empty">{view.empty}</p>
      ) : (
        <div className="chart-box" style={box}>
          <Picture view={view} eager={eager} hidden={near && model !== null} />
          {model !== null && near ? (
            <Suspense fallback={null}>
              <LiveChart model={model} label={view.title} />
            </Suspense>
          ) : null}
        </div>
      )}
      {view.howToRead === "" ? null : (
        <p className="chart-how">
          <b>How to read it.</b> {view.howToRead}
        </p>
      )}
      {view.truncated === "" ? null : <p className="chart-how">{view.truncated}</p>}
      {view.freshness === "" ? null : <p className="chart-fresh">{view.freshness}</p>}
      <ChartToolbar view={view} />
      <ChartTableTwin view={view} model={model} ref={table} />
    </figure>
  );
}

function Picture({ view, eager, hidden }: { view: ChartView; eager: boolean; hidden: boolean }) {
  const at = (size: "s" | "m" | "l", theme: "light" | "dark") =>
    `${view.addresses.picture}&size=${size}${theme === "dark" ? "&theme=dark" : ""}`;
  const dark = useDarkMedia();
  const { l } = view.sizes;
  return (
    <picture>
      <source media={`${dark} and ${SMALL}`} srcSet={at("s", "dark")} />
      <source media={SMALL} srcSet={at("s", "light")} />
      <source media={`${dark} and ${MIDDLE}`} srcSet={at("m", "dark")} />
      <source media={MIDDLE} srcSet={at("m", "light")} />
      <source media={dark} srcSet={at("l", "dark")} />
      <img
        src={at("l", "light")}
        width={l.width}
        height={l.height}
        alt={hidden ? "" : `${view.title} ${view.subtitle}. The numbers are in the table below.`}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
      />
    </picture>
  );
}

/** True once the element has come within half a screen of the view. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current || near) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      {
        rootMargin: "400px 0px",
      },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}

/** The page's own model, or the one at the JSON address once the figure is near. A failed fetch leaves the picture. */
function useModel(view: ChartView, near: boolean): ChartModel | null {
  const [fetched, setFetched] = useState<{ address: string; model: ChartModel } | null>(null);
  const address = view.addresses.json;
  const inline = useMemo(() => (view.model === null ? null : (JSON.parse(view.model) as ChartModel)), [view.model]);
  useEffect(() => {
    if (!near || view.model !== null || view.empty !== "") return undefined;
    const abort = new AbortController();
    fetch(address, { signal: abort.signal })
      .then((response) => (response.ok ? (response.json() as Promise<{ model: ChartModel }>) : null))
      .then((body) => body && setFetched({ address, model: body.model }))
      .catch(() => undefined);
    return () => abort.abort();
  }, [near, view.model, view.empty, address]);
  if (inline !== null) return inline;
  return fetched?.address === address ? fetched.model : null;
}
