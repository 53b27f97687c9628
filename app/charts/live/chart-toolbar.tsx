import { useId, useRef, useState, type MouseEvent } from "react";
import { withParameter } from "../model/take-text.ts";
import type { ChartView } from "../model/chart-view.ts";
import { ChartTake } from "./chart-take.tsx";

const PARTS = [
  ["download", "Download"],
  ["share", "Share"],
  ["cite", "Cite"],
  ["embed", "Embed"],
] as const;

/**
 * Ways to take a chart away, in one dialog, and the two that most are after at once beside them; without JavaScript its parts stand open in the page, and the same links lead to them. Key `t` is the
 * figure's own.
 */
export function ChartToolbar({ view }: { view: ChartView }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(false);
  const parts = PARTS.filter(([part]) => part !== "embed" || view.addresses.png !== "");

  function open(event: MouseEvent, part: string) {
    if (!dialog.current || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpened(true);
    if (!dialog.current.open) dialog.current.showModal();
    const section = dialog.current.querySelector<HTMLElement>(`[data-part="${part}"]`);
    section?.scrollIntoView({ block: "start" });
    section?.focus();
  }

  // Of nothing there is nothing to take away.
  if (view.empty !== "") return null;
  return (
    <>
      <div className="chart-tools no-print">
        {parts.map(([part, label]) => (
          <a key={part} className="button" href={`#${id}-${part}`} onClick={(event) => open(event, part)}>
            {label}
          </a>
        ))}
        {view.addresses.png === "" ? null : <Direct view={view} />}
      </div>
      <ChartTake view={view} id={id} ref={dialog} opened={opened} />
    </>
  );
}

/** The picture and the numbers as they stand, in one click each. */
function Direct({ view }: { view: ChartView }) {
  return (
    <span className="chart-direct">
      <a className="button" href={withParameter(view.addresses.png, "size", "l")} download aria-label="Save as PNG">
        PNG
      </a>
      <a className="button" href={view.addresses.csv} aria-label="Save the numbers as CSV">
        CSV
      </a>
    </span>
  );
}
