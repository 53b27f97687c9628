import { Link, useLocation } from "@remix-run/react";
import { useCallback, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { ChartView } from "../model/chart-view.ts";
import type { PivotTable as Pivot } from "../model/pivot.ts";
import type { ControlsView } from "../model/controls-view.ts";
import { ChartControls } from "./chart-controls.tsx";
import { ChartDrawing } from "./chart-drawing.tsx";
import { ChartLegend, pointOut } from "./chart-legend.tsx";
import { ChartTable } from "./chart-table.tsx";
import { PivotTable } from "./pivot-table.tsx";
import { ChartToolbar, Direct } from "./chart-toolbar.tsx";
import { SourceNotes } from "./source-notes.tsx";
import { Link as CarriedLink } from "../../ui/carried.tsx";
import { JumpLink } from "../../ui/jump-link.tsx";
import { useChartModel, useNear } from "./use-chart-model.ts";
import { unbroken } from "../../wording/unbroken.ts";
import "./charts.css";
import "./chart-page.css";

export type ChartTab = "chart" | "table" | "sources";

const TABS: [ChartTab, string][] = [
  ["chart", "Chart"],
  ["table", "Table"],
  ["sources", "Sources"],
];

interface ChartPageProps {
  view: ChartView;
  controls: ControlsView;
  tab: ChartTab;
  /** The figures with periods down, for the table's tab; null where the chart is not of that form. */
  pivot?: Pivot | null;
  /** Page of the chart without any choice. */
  action: string;
  /** What stands below the chart, beside the controls where these are longer. */
  children?: ReactNode;
}

/** A chart on its own page: its sentence, the chart, its table or its sources, and beside them everything that can be changed. */
export function ChartPage({ view, controls, tab, pivot = null, action, children }: ChartPageProps) {
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  const keep = ["hide", "tab"].flatMap((name) => query.getAll(name).map((value) => [name, value] as const));
  return (
    <div className="chart-page">
      <header className="chart-head">
        <h1 className="chart-title">{unbroken(view.title)}</h1>
        <p className="chart-measure">{view.subtitle}</p>
      </header>
      <div className="chart-main">
        <div className="chart-top no-print">
          <Tabs tab={tab} />
          <Direct view={view} />
        </div>
        {tab === "chart" ? <ChartTabPanel view={view} /> : null}
        {tab === "table" ? <TableTabPanel view={view} pivot={pivot} /> : null}
        {tab === "sources" ? <SourceNotes sources={view.sources} /> : null}
        {view.empty === "" ? (
          <ChartToolbar view={view} />
        ) : (
          <p>
            <CarriedLink className="button" to={action}>
              Show the figures that the chart begins with
            </CarriedLink>
          </p>
        )}
        <Notes view={view} />
      </div>
      <aside className="chart-rail" id="controls" aria-label="Controls">
        <ChartControls action={action} view={controls} keep={keep} />
      </aside>
      {children === undefined ? null : <div className="chart-after">{children}</div>}
    </div>
  );
}

function Tabs({ tab }: { tab: ChartTab }) {
  const { pathname, search } = useLocation();
  const to = (name: ChartTab) => {
    const next = new URLSearchParams(search);
    next.delete("tab");
    if (name !== "chart") next.set("tab", name);
    return { pathname, search: next.toString() };
  };
  return (
    <nav className="chart-tabs" aria-label="Views of the chart">
      {TABS.map(([name, label]) => (
        <Link key={name} to={to(name)} aria-current={name === tab ? "page" : undefined} preventScrollReset>
          {label}
        </Link>
      ))}
      <JumpLink className="chart-to-controls" to="controls">
        Change areas, period and more
      </JumpLink>
    </nav>
  );
}

function ChartTabPanel({ view }: { view: ChartView }) {
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const table = useRef<HTMLAnchorElement>(null);
  const near = useNear(figure);
  const model = useChartModel(view, near);
  const point = useCallback((name: string | null) => pointOut(figure.current, name), []);
  const { pathname, search } = useLocation();
  const tabled = new URLSearchParams(search);
  tabled.set("tab", "table");
  function onKey(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "t" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing) table.current?.click();
  }
  return (
    <figure className="chart chart-in-page" id={view.chart} ref={figure} aria-labelledby={id} onKeyDown={onKey}>
      <figcaption className="visually-hidden" id={id}>
        {view.title}{" "}
        <Link ref={table} to={{ pathname, search: tabled.toString() }} preventScrollReset tabIndex={-1}>
          Numbers as a table
        </Link>
      </figcaption>
      {view.legend.length === 0 ? null : <ChartLegend legend={view.legend} onPoint={point} />}
      <ChartDrawing view={view} room="page" model={near ? model : null} eager />
    </figure>
  );
}

function TableTabPanel({ view, pivot }: { view: ChartView; pivot: Pivot | null }) {
  const model = useChartModel(view, true);
  const rows = model === null ? null : <ChartTable model={model} title={view.title} />;
  if (pivot === null) return rows;
  return (
    <>
      {/* What a reader sorted belongs to the figures that were shown. */}
      <PivotTable key={view.addresses.csv} pivot={pivot} title={view.title} csv={view.addresses.csv} />
      <details className="pivot-rows no-print">
        <summary>One row a figure, with status and publication</summary>
        {rows}
      </details>
    </>
  );
}

function Notes({ view }: { view: ChartView }) {
  return (
    <div className="chart-notes">
      {view.howToRead === "" ? null : (
        <p className="chart-how">
          <b>How to read it.</b> {unbroken(view.howToRead)}
        </p>
      )}
      {view.truncated === "" ? null : <p className="chart-how">{unbroken(view.truncated)}</p>}
      {view.freshness === "" ? null : <p className="chart-fresh">{view.freshness}</p>}
    </div>
  );
}
