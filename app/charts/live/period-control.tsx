import { useEffect, useRef, useState } from "react";
import type { PeriodControl as PeriodView } from "../model/controls-view.ts";
import { stepIndex } from "../model/period-choice.ts";
import { PeriodEnd } from "./period-end.tsx";
import "./period-control.css";

/**
 * First and last period as two fields and, over the figures that there are in each, as two handles: by pointer or by arrow keys. `onSettled` is called
 * once a handle is let go. Without JavaScript the fields are there alone.
 */
export function PeriodControl({ period, onSettled }: { period: PeriodView; onSettled: () => void }) {
  const { steps, density } = period;
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const last = steps.length - 1;
  const [low, high] = [stepIndex(steps, from, "from"), stepIndex(steps, to, "to")];
  const hint = steps[0]?.length === 4 ? "2022" : "2022-02";
  return (
    <fieldset className="chart-period">
      <legend>Period</legend>
      {steps.length < 3 ? null : (
        <div className="chart-brush" style={{ "--low": low / last, "--high": high / last } as React.CSSProperties}>
          <svg viewBox={`0 0 ${density.length} 1`} preserveAspectRatio="none" aria-hidden="true">
            {density.map((share, at) => (
              <rect key={at} x={at + 0.1} width={0.8} y={1 - share} height={share} />
            ))}
          </svg>
          <Handle
            label="First period"
            steps={steps}
            at={Math.min(low, high)}
            onMove={(at) => setFrom(steps[Math.min(at, high)] ?? "")}
            onSettled={onSettled}
          />
          <Handle
            label="Last period"
            steps={steps}
            at={high}
            onMove={(at) => setTo(steps[Math.max(at, low)] ?? "")}
            onSettled={onSettled}
          />
        </div>
      )}
      <div className="chart-ends">
        <PeriodEnd name="from" hint={hint} size={9} value={from} onChange={({ target }) => setFrom(target.value)} />
        <PeriodEnd name="to" hint={hint} size={9} value={to} onChange={({ target }) => setTo(target.value)} />
      </div>
    </fieldset>
  );
}

interface HandleProps {
  label: string;
  steps: readonly string[];
  at: number;
  onMove: (at: number) => void;
  onSettled: () => void;
}

function Handle({ label, steps, at, onMove, onSettled }: HandleProps) {
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(onSettled);
  settled.current = onSettled;
  useEffect(() => {
    const range = input.current;
    // React's own "change" comes at every step; the browser's comes when the handle is let go.
    const letGo = () => settled.current();
    range?.addEventListener("change", letGo);
    return () => range?.removeEventListener("change", letGo);
  }, []);
  return (
    <input
      ref={input}
      type="range"
      className="chart-handle"
      aria-label={label}
      aria-valuetext={steps[at] ?? ""}
      min={0}
      max={steps.length - 1}
      value={at}
      onChange={(event) => onMove(Number(event.target.value))}
    />
  );
}
