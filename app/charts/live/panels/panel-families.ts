import { memo, type ComponentType } from "react";
import type { PanelFamily } from "../../model/chart-model.ts";
import type { PanelProps } from "./panel-props.ts";

export type PanelComponent = ComponentType<PanelProps>;

const LOADERS: Record<PanelFamily, () => Promise<PanelComponent>> = {
  lines: () => import("./line-panel.tsx").then((module) => memo(module.LinePanel)),
  bars: () => import("./bar-panel.tsx").then((module) => memo(module.BarPanel)),
  rows: () => import("./row-panel.tsx").then((module) => memo(module.RowPanel)),
};

const loading = new Map<PanelFamily, Promise<PanelComponent>>();

/** Loads the components of some families, each once. Rejects where the network fails; the next call tries again. */
export async function loadFamilies(wanted: Iterable<PanelFamily>): Promise<ReadonlyMap<PanelFamily, PanelComponent>> {
  const loaded = new Map<PanelFamily, PanelComponent>();
  for (const family of new Set(wanted)) {
    const promise = loading.get(family) ?? LOADERS[family]();
    loading.set(family, promise);
    promise.catch(() => loading.delete(family));
    loaded.set(family, await promise);
  }
  return loaded;
}
