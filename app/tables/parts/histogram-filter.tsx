import { useContext, useEffect, useRef, useState, type PointerEvent } from "react";
import type { Histogram } from "../model/histogram.ts";
import type { RangeField } from "../model/filter-fields.ts";
import { chosenBars, valuesOfBars, type ChosenBars } from "../model/histogram-choice.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { ApplyFilters } from "./apply-filters.ts";

interface HistogramFilterProps {
  label: string;
  histogram: Histogram;
  from: RangeField["from"];
  to: RangeField["to"];
  type: RangeField["type"];
}

/** The least that a bar with rows is drawn, so that few are seen beside many. */
const LEAST_SHARE = 0.06;

function shareOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(LEAST_SHARE, count / most);
}

/** An end of a bar as the page writes days and years; numbers as they are typed. Bars of years end with a quarter. */
function endInWords(end: string | undefined, type: RangeField["type"]): string {
  if (end === undefined || type === "number") return end ?? "";
  return formatPeriod(end.replace(/-Q4$/, ""), "en-GB", "short");
}

/**
 * A histogram that is itself the filter: bars are dragged over, two handles (sliders for the keyboard) move the ends. Both write into the fields
 * "from" and "to" of the same form, which are the filter; without scripts it is a picture above them.
 */
export function HistogramFilter({ label, histogram, from, to, type }: HistogramFilterProps) {
  const apply = useContext(ApplyFilters);
  const box = useRef<HTMLDivElement>(null);
  const started = useRef<number | null>(null);
  const [chosen, setChosen] = useState<ChosenBars>(() => chosenBars(histogram, from.value, to.value, type));
  useEffect(() => {
    if (started.current === null) setChosen(chosenBars(histogram, from.value, to.value, type));
  }, [histogram, from.value, to.value, type]);
  const { counts } = histogram;
  const most = Math.max(1, ...counts);
  const rows = counts.reduce((sum, count) => sum + count, 0);

  function choose(next: ChosenBars, wait: number): void {
    setChosen(next);
    const form = box.current?.closest("form");
    const values = valuesOfBars(histogram, next);
    for (const [name, value] of [
      [from.name, values.from],
      [to.name, values.to],
    ] as const) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value;
    }
    apply(wait);
  }

  function barAt(event: PointerEvent<HTMLDivElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const place = Math.floor(((event.clientX - left) / Math.max(1, width)) * counts.length);
    return Math.max(0, Math.min(counts.length - 1, place));
  }

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (started.current === null) return;
    const at = barAt(event);
    setChosen({ first: Math.min(at, started.current), last: Math.max(at, started.current) });
  }

  const share = (at: number) => `${(at / counts.length) * 100}%`;
  return (
    <div className="histogram" ref={box}>
      <div
        className="histogram-bars"
        title={`${label}: drag over the bars to choose`}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          started.current = barAt(event);
          drag(event);
        }}
        onPointerMove={drag}
        onPointerUp={(event) => {
          if (started.current === null) return;
          const at = barAt(event);
          const first = Math.min(at, started.current);
          const last = Math.max(at, started.current);
          started.current = null;
          choose({ first, last }, 0);
        }}
        onPointerCancel={() => {
          started.current = null;
          setChosen(chosenBars(histogram, from.value, to.value, type));
        }}
      >
        <svg viewBox={`0 0 ${counts.length} 1`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {counts.map((count, place) => (
            <rect
              key={place}
              x={place + 0.06}
              width={0.88}
              y={1 - shareOf(count, most)}
              height={shareOf(count, most)}
              className={place >= chosen.first && place <= chosen.last ? undefined : "off"}
            />
          ))}
        </svg>
      </div>
      <div
        className="histogram-ends js-only"
        style={{ "--from": share(chosen.first), "--to": share(chosen.last + 1) } as never}
      >
        <input
          type="range"
          min={0}
          max={counts.length}
          value={chosen.first}
          aria-label={`${label}, from`}
          aria-valuetext={endInWords(histogram.from[chosen.first], type)}
          onChange={(event) => {
            event.stopPropagation();
            const first = Math.min(Number(event.currentTarget.value), chosen.last);
            choose({ ...chosen, first }, 400);
          }}
        />
        <input
          type="range"
          min={0}
          max={counts.length}
          value={chosen.last + 1}
          aria-label={`${label}, to`}
          aria-valuetext={endInWords(histogram.to[chosen.last], type)}
          onChange={(event) => {
            event.stopPropagation();
            const last = Math.max(Number(event.currentTarget.value) - 1, chosen.first);
            choose({ ...chosen, last }, 400);
          }}
        />
      </div>
      <p className="histogram-scale" aria-hidden="true">
        <span>{endInWords(histogram.from[0], type)}</span>
        <span>{endInWords(histogram.to.at(-1), type)}</span>
      </p>
      <span className="visually-hidden">
        {rows === 1 ? "1 row has" : `${rows} rows have`} a value under the other filters.
      </span>
    </div>
  );
}
