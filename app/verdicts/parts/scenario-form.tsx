import { Form } from "@remix-run/react";
import { useCallback, useEffect, useRef, type FormEvent, type ReactNode } from "react";
import { LONGEST_NAME } from "../../domain/scenario-request.ts";
import type { ScenarioForm as FormView } from "../comparison/scenario-form.ts";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { KnownBy } from "./known-by.tsx";
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
