import { useEffect, useMemo, useState, type RefObject } from "react";
import type { ChartModel } from "../model/chart-model.ts";
import type { ChartView } from "../model/chart-view.ts";

/** True once the element has come within half a screen of the view. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
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
export function useChartModel(view: ChartView, near: boolean): ChartModel | null {
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
