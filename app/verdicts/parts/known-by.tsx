import { useEffect, useId, useRef, useState } from "react";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import { KNOWN_LABELS, knownKind, knownOptions, sliderDay } from "../comparison/known-day.ts";
import type { ScenarioForm } from "../comparison/scenario-form.ts";
import { DaySlider } from "./day-slider.tsx";

/**
 * Up to which day publications count: a list, a day typed, and with scripts a slider over the days on which something came
 * out. All three show one day: whichever is changed, the others follow. Without scripts a day typed counts before the list.
 */
export function KnownBy({ form, onPick }: { form: ScenarioForm; onPick: () => void }) {
  const hint = useId();
  const list = useRef<HTMLSelectElement>(null);
  const typed = useRef<HTMLInputElement>(null);
  const [asOf, setAsOf] = useState(form.asOf);
  // What was filled in before the page's scripts ran counts.
  useEffect(() => follow(typed.current?.value || list.current?.value || ""), []);
  function follow(to: string): void {
    const kind = knownKind(to);
    if (typed.current !== null) typed.current.value = kind === "day" ? to : "";
    const entries = [...(list.current?.options ?? [])];
    if (list.current !== null) list.current.selectedIndex = entries.findIndex((one) => one.dataset.kind === kind);
    setAsOf(to);
  }
  return (
    <fieldset className="known-by" aria-describedby={hint}>
      <legend>What was known by the end of</legend>
      <div className="form-row">
        <label>
          Known by
          <select
            name="as_of"
            defaultValue={form.asOf === ARTICLE_DAY ? ARTICLE_DAY : ""}
            ref={list}
            onChange={({ currentTarget }) => {
              if (currentTarget.selectedOptions[0]?.dataset.kind === "day") typed.current?.focus();
              else follow(currentTarget.value);
            }}
          >
            {knownOptions(form.asOf).map(({ kind, value }) => (
              <option key={kind} value={value} data-kind={kind}>
                {KNOWN_LABELS[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          A day
          <input
            type="date"
            name="as_of"
            defaultValue={knownKind(form.asOf) === "day" ? form.asOf : ""}
            list="as-of-days"
            ref={typed}
            onChange={({ currentTarget }) => follow(currentTarget.value)}
          />
        </label>
        <DaySlider
          days={form.days}
          day={sliderDay(asOf, form.articleDay)}
          onPick={(day) => {
            follow(day);
            onPick();
          }}
        />
      </div>
      <p className="meta known-hint" id={hint}>
        <span className="scripted">One day: whichever you change last counts, and the others follow.</span>
        <noscript>A day typed counts; else what is chosen from the list.</noscript>
      </p>
      <datalist id="as-of-days">
        {form.days.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </fieldset>
  );
}
