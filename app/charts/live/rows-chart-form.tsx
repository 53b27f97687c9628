import { Form, useSubmit } from "@remix-run/react";
import type { RowsForm } from "../rows/rows-form.ts";

/** What a chart of rows shows, as a GET form: works by its button without JavaScript, at every change with it. */
export function RowsChartForm({ form }: { form: RowsForm }) {
  const submit = useSubmit();
  return (
    <Form
      className="form-row rows-chart-form no-print"
      method="get"
      preventScrollReset
      aria-label="What the chart shows"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
    >
      {form.keep.map(([name, value], place) => (
        <input type="hidden" key={`${place} ${name}=${value}`} name={name} value={value} />
      ))}
      {form.fields.map(({ name, label, value, choices }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={value} key={value}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        Show
      </button>
    </Form>
  );
}
