import { Form, useSubmit } from "@remix-run/react";
import { SCENARIO_PARAMETERS } from "../../domain/scenario-request.ts";
import { CarriedFields, Link } from "../../ui/carried.tsx";
import { comparePath } from "../../paths.ts";
import type { ClaimView } from "../claims/claim-view.ts";

interface ScenarioPickerProps {
  view: Pick<ClaimView, "columns" | "scenario" | "readings">;
}

/** Chooses a scenario by a GET form; with JavaScript at once. The first one is the baseline and stays out of the address. */
export function ScenarioPicker({ view }: ScenarioPickerProps) {
  const submit = useSubmit();
  const { columns, scenario, readings } = view;
  const own = !columns.some((column) => column.scenario === scenario.scenario);
  const reading = readings.find(({ current }) => current)?.reading ?? "";
  const isDefault = readings[0]?.reading === reading;
  return (
    <Form
      method="get"
      className="form-row"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      preventScrollReset
    >
      <CarriedFields without={SCENARIO_PARAMETERS} />
      {isDefault ? null : <input type="hidden" name="reading" value={reading} />}
      <label>
        Scenario: which evidence counts
        <select name="scenario" defaultValue={own ? "" : scenario.scenario} key={scenario.scenario}>
          {own ? <option value="">your own</option> : null}
          {columns.map(({ scenario: id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <button className="button">Show</button>
      <Link className="button" to={comparePath()}>
        Compare scenarios
      </Link>
      {scenario.question === "" ? null : <p className="meta picker-question">{scenario.question}</p>}
    </Form>
  );
}
