import { useEffect, useState, type KeyboardEvent } from "react";
import { formatPeriod } from "../../wording/number-format.ts";
import "./day-slider.css";

interface DaySliderProps {
  /** Days on which something came out, oldest first. */
  days: readonly string[];
  /** The day chosen; "" for no limit, which is the slider's right end. */
  day: string;
  /** Told while the slider moves; "" at its right end. */
  onPick: (day: string) => void;
}

const DAY = 86_400_000;

/** Days since 1970, in UTC. */
function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/**
 * A slider over all days from the first publication to the last, in true proportion, with a tick for each day on which something
 * came out: arrow keys go from tick to tick, a pointer to any day. Only there once scripts run; the field beside it needs none.
 */
export function DaySlider({ days, day, onPick }: DaySliderProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready || days.length < 2) return null;
  const numbers = days.map(numberOf);
  const first = numbers[0] ?? 0;
  const last = (numbers.at(-1) ?? first) + 1;
  const at = day === "" || Number.isNaN(numberOf(day)) ? last : Math.min(last, Math.max(first, numberOf(day)));
  const pick = (to: number) => onPick(to >= last ? "" : dayOf(to));
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const way = WAYS[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const next = way > 0 ? numbers.find((one) => one > at) : numbers.findLast((one) => one < at);
    pick(next ?? (way > 0 ? last : first));
  }
  return (
    <label className="day-slider">
      <span>
        {day === "" ? "No limit" : formatPeriod(day, "en-GB")}
        <span className="visually-hidden"> (arrow keys go from one day of publication to the next)</span>
      </span>
      <input
        type="range"
        min={first}
        max={last}
        value={at}
        aria-valuetext={day === "" ? "No limit" : formatPeriod(day, "en-GB")}
        onChange={(event) => {
          // The form is told by `onPick`, once the day is in its field.
          event.stopPropagation();
          pick(Number(event.currentTarget.value));
        }}
        onKeyDown={onKeyDown}
      />
      <svg viewBox={`0 0 ${last - first} 8`} preserveAspectRatio="none" aria-hidden="true">
        <path d={numbers.map((one) => `M${one - first} 0V8`).join("")} />
      </svg>
    </label>
  );
}

const WAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
