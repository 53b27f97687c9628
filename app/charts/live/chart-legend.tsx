import { Link, useLocation } from "@remix-run/react";
import { useState } from "react";
import type { LegendEntry } from "../model/chart-model.ts";
import { toggleHidden, toggleStrong } from "../model/legend-query.ts";
import { LIVE, seriesColour } from "./panels/palette.ts";
import { PointMarks } from "./panels/point-marks.tsx";

interface ChartLegendProps {
  legend: readonly LegendEntry[];
  /** Called with the name under the pointer or the focus, and with null when it leaves. */
  onPoint: (name: string | null) => void;
}

/** The series by name: a click hides or shows one, the star draws it strongly or in grey; all as links, so that each state has an address. */
export function ChartLegend({ legend, onPoint }: ChartLegendProps) {
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const to = (next: URLSearchParams) => ({ pathname, search: next.toString() });
  const some = legend.some(({ state }) => state === "quiet");
  const [open, setOpen] = useState(false);
  const folded = foldedNames(legend);
  return (
    <ul
      className="chart-legend"
      aria-label="Series"
      data-folded={!open && folded.size > 0}
      onPointerLeave={() => onPoint(null)}
    >
      {legend.map((entry) => (
        <li
          key={entry.name}
          data-state={entry.state}
          data-rest={folded.has(entry.name)}
          onPointerEnter={() => onPoint(entry.name)}
          onFocus={() => onPoint(entry.name)}
          onBlur={() => onPoint(null)}
        >
          <Link to={to(toggleHidden(query, legend, entry.name))} preventScrollReset replace>
            <Swatch entry={entry} />
            <span className="chart-name">{entry.name}</span>
            <span className="visually-hidden">{entry.state === "hidden" ? " (hidden): show it" : ": hide it"}</span>
          </Link>
          {!some || entry.state === "hidden" ? null : (
            <Link className="chart-star" to={to(toggleStrong(query, legend, entry.name))} preventScrollReset replace>
              <span aria-hidden="true">{entry.state === "strong" ? "★" : "☆"}</span>
              <span className="visually-hidden">
                {entry.state === "strong" ? `Draw ${entry.name} in grey` : `Draw ${entry.name} strongly`}
              </span>
            </Link>
          )}
        </li>
      ))}
      {folded.size === 0 ? null : (
        <li className="chart-legend-more">
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "fewer" : `and ${folded.size} more`}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Grey series that stand in the legend of a phone before the others fold. */
const QUIET_SHOWN = 2;

/** Grey series beyond the first ones, which fold on phones; none where that would hide one or two. A hidden series stays, to be shown again. */
export function foldedNames(legend: readonly Pick<LegendEntry, "name" | "state">[]): ReadonlySet<string> {
  const rest = legend.filter(({ state }) => state === "quiet").slice(QUIET_SHOWN);
  return new Set(rest.length > 2 ? rest.map(({ name }) => name) : []);
}

function Swatch({ entry }: { entry: LegendEntry }) {
  const colour = seriesColour(LIVE, entry.state === "strong" ? "main" : "quiet", entry.colour);
  const line = entry.drawing === "line" || entry.drawing === "step";
  return (
    <svg className="chart-swatch" width={18} height={12} aria-hidden="true">
      {line ? <path d="M0,6H18" stroke={colour} strokeWidth={2.25} /> : null}
      <PointMarks
        shape={entry.drawing === "bar" ? "square" : entry.shape}
        at={[{ x: 9, y: 6 }]}
        size={9}
        colour={colour}
        paper="var(--paper)"
      />
    </svg>
  );
}

/** Lets one series of a figure stand out from the others, without drawing anything again; null lets go. */
export function pointOut(figure: HTMLElement | null, name: string | null): void {
  for (const part of figure?.querySelectorAll<SVGElement>("[data-series]") ?? []) {
    part.toggleAttribute("data-faded", name !== null && part.dataset.series !== name);
    part.toggleAttribute("data-lit", name !== null && part.dataset.series === name);
  }
}
