import { Form } from "@remix-run/react";
import type { ScenarioForm as FormView } from "../comparison/scenario-form.ts";

interface ScenarioFormProps {
  form: FormView;
  /** Parameters to carry along. */
  keep: [string, string][];
  action: string;
}

function PublisherRow({ publisher }: { publisher: FormView["groups"][number]["publishers"][number] }) {
  return (
    <tr>
      <th scope="row">{publisher.label}</th>
      <td>
        <input
          type="checkbox"
          name="publisher"
          value={publisher.value}
          defaultChecked={publisher.state === "publisher"}
          aria-label={`Only: ${publisher.label}`}
        />
      </td>
      <td>
        <input
          type="checkbox"
          name="exclude"
          value={publisher.value}
          defaultChecked={publisher.state === "exclude"}
          aria-label={`Without: ${publisher.label}`}
        />
      </td>
    </tr>
  );
}

/** Builds a scenario of the reader's own: a plain GET form, its address is the scenario. */
export function ScenarioForm({ form, keep, action }: ScenarioFormProps) {
  return (
    <Form method="get" action={action} className="card">
      {keep.map(([name, value]) => (
        <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
      ))}
      <div className="form-row">
        <label>
          What was known by the end of (empty: no limit)
          <input type="date" name="as_of" defaultValue={form.asOf} key={form.asOf} list="as-of-days" />
        </label>
        <datalist id="as-of-days">
          {form.days.map((day) => (
            <option key={day} value={day} />
          ))}
        </datalist>
        <label>
          Figures
          <select name="basis" defaultValue={form.basis} key={form.basis}>
            <option value="">forecasts and outcomes</option>
            <option value="forecast">forecasts only</option>
            <option value="outturn">outcomes only</option>
          </select>
        </label>
      </div>
      <details open={form.parties.some(({ checked }) => checked)}>
        <summary>Only publishers that belong to …</summary>
        <fieldset>
          <legend>Party</legend>
          <div className="form-row">
            {form.parties.map(({ value, label, checked }) => (
              <label className="check" key={value}>
                <input type="checkbox" name="parties" value={value} defaultChecked={checked} /> {label}
              </label>
            ))}
          </div>
        </fieldset>
      </details>
      <details open={form.groups.some(({ publishers }) => publishers.some(({ state }) => state !== ""))}>
        <summary>Only, or without, certain publishers</summary>
        {form.groups.map(({ kind, publishers }) => (
          <fieldset key={kind}>
            <legend>{kind}</legend>
            <table className="table narrow">
              <thead>
                <tr>
                  <th scope="col">Publisher</th>
                  <th scope="col">Only</th>
                  <th scope="col">Without</th>
                </tr>
              </thead>
              <tbody>
                {publishers.map((publisher) => (
                  <PublisherRow key={publisher.value} publisher={publisher} />
                ))}
              </tbody>
            </table>
          </fieldset>
        ))}
      </details>
      <p className="actions">
        <button className="button primary">Try this scenario</button>
      </p>
    </Form>
  );
}
