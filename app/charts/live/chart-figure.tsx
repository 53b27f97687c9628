import { useId, useRef } from "react";
import type { ChartView } from "../model/chart-view.ts";
import { ChartDrawing, type ChartRoom } from "./chart-drawing.tsx";
import { ChartTableTwin } from "./chart-table.tsx";
import { useCarry } from "../../ui/carried.tsx";
import { ChartToolbar } from "./chart-toolbar.tsx";
import { useChartModel, useNear } from "./use-chart-model.ts";
import { unbroken } from "../../wording/unbroken.ts";
import "./charts.css";

interface ChartFigureProps {
  view: ChartView;
  /** Level of the heading that the takeaway sentence is. */
  level?: 1 | 2 | 3;
  eager?: boolean;
  /** In a grid of charts each is short: what is written about it stands on its own page. */
  room?: Exclude<ChartRoom, "page">;
}

/** A chart in a page about something else. Key `t` opens the numbers as a table. */
export function ChartFigure({ view, level = 2, eager = false, room = "text" }: ChartFigureProps) {
  const id = useId();
  const carry = useCarry();
  const figure = useRef<HTMLElement>(null);
  const table = useRef<HTMLDetailsElement>(null);
  const near = useNear(figure);
  const model = useChartModel(view, near);
  const Heading = `h${level}` as const;
  const brief = room === "grid";
  return (
    <figure
      className={`chart chart-in-${room}`}
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
        {view.addresses.page === "" || level === 1 ? (
          unbroken(view.title)
        ) : (
          <a href={carry(view.addresses.page)}>{unbroken(view.title)}</a>
        )}
      </Heading>
      <p className="chart-measure">{view.subtitle}</p>
      <ChartDrawing view={view} room={room} model={near ? model : null} eager={eager} />
      {!brief || view.aside === "" ? null : <p className="chart-how">{unbroken(view.aside)}</p>}
      {brief || view.howToRead === "" ? null : (
        <p className="chart-how">
          <b>How to read it.</b> {unbroken(view.howToRead)}
        </p>
      )}
      {brief || view.truncated === "" ? null : <p className="chart-how">{unbroken(view.truncated)}</p>}
      {view.freshness === "" ? null : <p className="chart-fresh">{view.freshness}</p>}
      <ChartToolbar view={view} />
      <ChartTableTwin view={view} model={model} ref={table} />
    </figure>
  );
}
