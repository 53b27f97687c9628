import { useId, useRef, useState, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { withParameter } from "../model/take-text.ts";
import type { ChartView } from "../model/chart-view.ts";
import { ChartTake } from "./chart-take.tsx";
import { TAKE_LABELS, takeParts, type TakePart } from "./take-tabs.tsx";

/**
 * Ways to take a chart away: first the two that most are after, at once, then each tab of one dialog; without JavaScript its parts stand open in the
 * page, and the same links lead to them. Key `t` is the figure's own.
 */
export function ChartToolbar({ view }: { view: ChartView }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [part, setPart] = useState<TakePart | null>(null);

  function open(event: MouseEvent, chosen: TakePart) {
    const box = dialog.current;
    if (!box || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // The tab is drawn as chosen before the keyboard stands on it; closed, the dialog gives the focus back to the link.
    flushSync(() => setPart(chosen));
    if (!box.open) box.showModal();
    box.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  // Of nothing there is nothing to take away.
  if (view.empty !== "") return null;
  return (
    <>
      <div className="chart-tools no-print">
        <Direct view={view} />
        {takeParts(view).map((one) => (
          <a key={one} className="button" href={`#${id}-${one}`} onClick={(event) => open(event, one)}>
            {one === "download" ? "All downloads" : TAKE_LABELS[one]}
          </a>
        ))}
      </div>
      <ChartTake view={view} id={id} ref={dialog} part={part} onPart={setPart} />
    </>
  );
}

/** The picture and the numbers as they stand, in one click each; nothing where there is no picture, or nothing in it. */
export function Direct({ view }: { view: ChartView }) {
  if (view.addresses.png === "" || view.empty !== "") return null;
  return (
    <span className="chart-direct no-print">
      <a className="button" href={withParameter(view.addresses.png, "size", "l")} download>
        Save PNG
      </a>
      <a className="button" href={view.addresses.csv}>
        Save CSV
      </a>
    </span>
  );
}
