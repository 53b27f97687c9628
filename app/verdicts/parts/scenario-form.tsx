import { Form } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { ARTICLE_DAY } from "../../domain/scenario-day.ts";
import { LONGEST_NAME } from "../../domain/scenario-request.ts";
import type { ScenarioForm as FormView } from "../comparison/scenario-form.ts";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { DaySlider } from "./day-slider.tsx";
import { PublisherChoice } from "./publisher-choice.tsx";
import "./scenario-form.css";

interface ScenarioFormProps {
  form: FormView;
  /** Parameters to carry along. */
  keep: [string, string][];
  action: string;
  /** What the button says. */
  submit?: string;
  /** Told of every change, with the fields as they would be sent. */
  onFields?: (fields: FormData) => void;
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** What stands beside the button. */
  children?: ReactNode;
}

/** Builds a scenario of the reader's own: a plain GET form, its address is the scenario. */
export function ScenarioForm({ form, keep, action, submit, onFields, onSubmit, children }: ScenarioFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const tell = useCallback(() => {
    if (element.current !== null) onFields?.(new FormData(element.current));
  }, [onFields]);
  // What was filled in before the page's scripts ran counts as well.
  useEffect(tell, [tell]);
  return (
    <Form
      method="get"
      action={action}
      className="scenario-form"
      ref={element}
      onChange={tell}
      onSubmit={onSubmit}
      autoComplete="off"
    >
      <KeptFields fields={keep} />
      <div className="form-row">
        <label className="scenario-name">
          Name (optional)
          <input type="text" name="name" defaultValue={form.name} maxLength={LONGEST_NAME} />
        </label>
        <label>
          Kind of figures
          <select name="basis" defaultValue={form.basis}>
            <option value="">Forecasts and outcomes</option>
            <option value="forecast">Forecasts only</option>
            <option value="outturn">Outcomes only</option>
          </select>
        </label>
      </div>
      <KnownBy form={form} onPick={tell} />
      <PublisherChoice groups={form.groups} onChanged={tell} />
      <div className="scenario-send">
        <button className="button primary">{submit ?? "Try this scenario"}</button>
        {children}
      </div>
    </Form>
  );
}

/** Up to which day publications count: a choice, a day typed, and with scripts a slider over the days on which something came out. */
function KnownBy({ form, onPick }: { form: FormView; onPick: () => void }) {
  const choice = useRef<HTMLSelectElement>(null);
  const typed = useRef<HTMLInputElement>(null);
  const isDay = form.asOf !== "" && form.asOf !== ARTICLE_DAY;
  const [day, setDay] = useState(isDay ? form.asOf : "");
  useEffect(() => setDay(typed.current?.value ?? ""), []);
  function pick(to: string): void {
    if (typed.current !== null) typed.current.value = to;
    if (choice.current !== null) choice.current.value = "";
    setDay(to);
    onPick();
  }
  return (
    <fieldset className="known-by">
      <legend>What was known by the end of</legend>
      <div className="form-row">
        <label>
          Known by
          <select
            name="as_of"
            defaultValue={isDay ? "" : form.asOf}
            ref={choice}
            onChange={() => {
              if (typed.current !== null) typed.current.value = "";
              setDay("");
            }}
          >
            <option value="">Today, or the day beside</option>
            <option value={ARTICLE_DAY}>The article’s day</option>
          </select>
        </label>
        <label>
          A day
          <input
            type="date"
            name="as_of"
            defaultValue={isDay ? form.asOf : ""}
            list="as-of-days"
            ref={typed}
            onChange={({ currentTarget }) => {
              if (choice.current !== null && currentTarget.value !== "") choice.current.value = "";
              setDay(currentTarget.value);
            }}
          />
        </label>
        <DaySlider days={form.days} day={day} onPick={pick} />
      </div>
      <datalist id="as-of-days">
        {form.days.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </fieldset>
  );
}
