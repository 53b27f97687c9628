import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { DaySlider } from "./day-slider.tsx";

interface BarMoreProps {
  /** Days on which something came out, newest first. */
  days: readonly string[];
  /** The scenario's day as it stands: one of the calendar, `@article`, or "". */
  known: string;
  /** The day that `@article` stands for; "" where there are several articles. */
  articleDay: string;
  /** Fields that pick publishers. */
  children: ReactNode;
}

/** A reader who moves the slider on has not chosen yet. */
const PAUSE = 250;

function calendarDay(known: string, articleDay: string): string {
  if (known === ARTICLE_DAY) return articleDay;
  return /^\d{4}-\d{2}-\d{2}$/.test(known) ? known : "";
}

/** Behind a button of the bar: any day, typed or by a slider over the days on which something came out, and any publisher. */
export function BarMore({ days, known, articleDay, children }: BarMoreProps) {
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const typed = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [day, setDay] = useState(calendarDay(known, articleDay));
  useEffect(() => setDay(calendarDay(known, articleDay)), [known, articleDay]);
  useEffect(() => () => clearTimeout(timer.current), []);
  function pick(to: string): void {
    setDay(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(to), PAUSE);
  }
  function send(to: string): void {
    const form = typed.current?.form;
    const listed = form?.querySelector<HTMLSelectElement>('select[name="as_of"]');
    if (!form || !listed || typed.current === null) return;
    listed.value = "";
    typed.current.value = to;
    form.requestSubmit();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || fold.current?.open !== true) return;
    fold.current.open = false;
    fold.current.querySelector("summary")?.focus();
  }
  return (
    <details className="bar-more" ref={fold} onKeyDown={onKeyDown}>
      <summary>Any day or publisher</summary>
      <div>
        <label className="bar-day">
          <span>Any day</span>
          <input type="date" name="as_of" list={`${id}-days`} data-value="" ref={typed} />
        </label>
        <DayList id={`${id}-days`} days={days} />
        <DaySlider days={[...days].reverse()} day={day} onPick={pick} />
        {children}
      </div>
    </details>
  );
}

const DayList = drawnAnewForNews(function DayList({ id, days }: { id: string; days: readonly string[] }) {
  return (
    <datalist id={id}>
      {days.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  );
});
