import { Form, useSubmit } from "@remix-run/react";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { Options } from "../../ui/options.tsx";
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
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <KeptFields fields={form.keep} />
      {form.fields.map(({ name, label, value, choices }) => (
        <label key={name}>
          {label}
          <select name={name} defaultValue={value} key={value}>
            <Options of={choices} />
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        Show
      </button>
    </Form>
  );
}
