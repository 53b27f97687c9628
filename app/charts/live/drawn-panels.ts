import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { PanelFamily } from "../model/chart-model.ts";
import type { ChartLayout, PlacedPanel } from "../layout/layout.ts";
import { queueSteps } from "./draw-queue.ts";
import { loadFamilies, type PanelComponent } from "./panels/panel-families.ts";
import { STEPS } from "./panels/panel-steps.ts";

/** A panel as far as it is drawn. */
export interface DrawnPanel {
  /** Another drawing has another key: nothing of the old one is kept, as changing it would take as long as drawing it. */
  key: string;
  placed: PlacedPanel;
  Panel: PanelComponent;
  upTo: number;
}

interface Drawing {
  panels: readonly DrawnPanel[];
  /** The layout that is drawn to its end; null before the first is. */
  complete: ChartLayout | null;
}

/**
 * Draws a layout's panels one after the other, and each in its steps, in place of those of the layout before: each step is short, where the whole
 * would keep a slow machine from answering for half a second. `complete` tells when the drawing shows the layout; until then the picture does.
 */
export function useDrawnPanels(layout: ChartLayout): { panels: readonly DrawnPanel[]; complete: boolean } {
  const [drawing, setDrawing] = useState<Drawing>({ panels: [], complete: null });
  const latest = useRef(drawing);
  const drawings = useRef(0);
  useEffect(() => {
    const number = (drawings.current += 1);
    let wanted = true;
    let cancel: (() => void) | null = null;
    function change(changed: (before: Drawing) => Drawing) {
      latest.current = changed(latest.current);
      flushSync(() => setDrawing(latest.current));
    }
    function begin(families: ReadonlyMap<PanelFamily, PanelComponent>) {
      const steps = layout.panels.flatMap((placed, index) => {
        const Panel = families.get(placed.panel.family);
        if (!Panel) return [];
        const key = `${number} ${index}`;
        return Array.from({ length: STEPS }, (_, upTo) => () => {
          change((before) => ({ ...before, panels: replaced(before.panels, index, { key, placed, Panel, upTo }) }));
        });
      });
      const left = latest.current.panels.slice(layout.panels.length).map(() => () => {
        change((before) => ({ ...before, panels: before.panels.slice(0, -1) }));
      });
      cancel = queueSteps([...steps, ...left, () => change((before) => ({ ...before, complete: layout }))]);
    }
    loadFamilies(layout.panels.map(({ panel }) => panel.family))
      .then((families) => wanted && begin(families))
      .catch(() => undefined);
    return () => {
      wanted = false;
      cancel?.();
    };
  }, [layout]);
  return { panels: drawing.panels, complete: drawing.complete === layout };
}

function replaced(panels: readonly DrawnPanel[], index: number, panel: DrawnPanel): DrawnPanel[] {
  const next = [...panels];
  next[index] = panel;
  return next;
}
