import { useRef, type KeyboardEvent } from "react";
import type { ChartView } from "../model/chart-view.ts";

/** What of a chart can be taken away, in the order of the tabs. */
export type TakePart = "download" | "share" | "cite" | "embed";

export const TAKE_LABELS: Readonly<Record<TakePart, string>> = {
  download: "Download",
  share: "Share",
  cite: "Cite",
  embed: "Embed",
};

/** The parts that a chart has: what has no page of its own cannot be shared by an address, and what has no picture not stand in another page. */
export function takeParts({ addresses }: Pick<ChartView, "addresses">): TakePart[] {
  const lacking = { download: false, share: addresses.page === "", cite: false, embed: addresses.png === "" };
  return (["download", "share", "cite", "embed"] as const).filter((part) => !lacking[part]);
}

interface TakeTabsProps {
  id: string;
  parts: readonly TakePart[];
  part: TakePart | null;
  onPart: (part: TakePart) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs of a dialog: one stop of the keyboard, arrows, Home and End go through them and choose (WAI-ARIA, tabs with automatic activation). */
export function TakeTabs({ id, parts, part, onPart }: TakeTabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function step(event: KeyboardEvent): void {
    const at = parts.indexOf(part ?? "download");
    const by = STEPS[event.key];
    const next =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? parts.length - 1
          : by === undefined
            ? -1
            : at + by + parts.length;
    const chosen = next < 0 ? undefined : parts[next % parts.length];
    if (chosen === undefined) return;
    event.preventDefault();
    onPart(chosen);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${chosen}-tab`)}`)?.focus();
  }

  return (
    <div className="take-tabs" role="tablist" aria-label="Ways to take the chart away" ref={list} onKeyDown={step}>
      {parts.map((own) => (
        <button
          key={own}
          type="button"
          role="tab"
          id={`${id}-${own}-tab`}
          aria-controls={`${id}-${own}`}
          aria-selected={own === part}
          tabIndex={own === (part ?? parts[0]) ? 0 : -1}
          onClick={() => onPart(own)}
        >
          {TAKE_LABELS[own]}
        </button>
      ))}
    </div>
  );
}
