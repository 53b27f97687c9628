import { Form, useSubmit } from "@remix-run/react";
import { CarriedFields, useCarry } from "../../ui/carried.tsx";
import type { ControlsView } from "../model/controls-view.ts";

/** A chart's controls as a GET form: works by its button without JavaScript, at every change with it. */
export function ChartControls({ action, view }: { action: string; view: ControlsView }) {
  const submit = useSubmit();
  const carry = useCarry();
  if (view.fields.length === 0 && view.areas === null) return null;
  return (
    <Form
      className="chart-controls no-print"
      method="get"
      action={action}
      preventScrollReset
      aria-label="What the chart shows"
      onChange={(event) => {
        const typed = event.target instanceof HTMLInputElement && event.target.type === "text";
        if (!typed) submit(event.currentTarget, { preventScrollReset: true, replace: true });
      }}
    >
      <CarriedFields />
      {view.areas === null ? null : (
        <fieldset className="areas">
          <legend>Areas</legend>
          {view.areas.chosen.map((area) => (
            <label className="check" key={area.value}>
              <input type="checkbox" name="area" value={area.value} defaultChecked /> {area.label}
            </label>
          ))}
          <label className="field">
            <span className="visually-hidden">Add an area</span>
            <select name="area" defaultValue="" key={view.areas.chosen.map(({ value }) => value).join()}>
              <option value="">Add an area…</option>
              {view.areas.others.map((area) => (
                <option key={area.value} value={area.value}>
                  {area.label}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
      )}
      {view.fields.map((field) =>
        field.choices === null ? (
          <label className="field" key={field.name}>
            {field.label}
            <input
              type="text"
              name={field.name}
              defaultValue={field.value}
              size={9}
              placeholder={field.hint}
              pattern={field.pattern}
              key={field.value}
            />
          </label>
        ) : (
          <label className="field" key={field.name}>
            {field.label}
            <select name={field.name} defaultValue={field.value} key={field.value}>
              {field.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          </label>
        ),
      )}
      <button type="submit" className="button">
        Show
      </button>
      {view.changed ? <a href={carry(action)}>Back to how it was</a> : null}
    </Form>
  );
}
