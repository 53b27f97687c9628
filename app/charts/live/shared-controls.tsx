import { Form, useSubmit } from "@remix-run/react";
import { ArticleField, CarriedFields, Link } from "../../ui/carried.tsx";
import type { Choice } from "../model/controls-view.ts";
import "./chart-cards.css";
import { PeriodEnd } from "./period-end.tsx";
import { counted } from "../../wording/words.ts";

interface SharedControlsProps {
  action: string;
  areas: readonly Choice[];
  chosen: readonly string[];
  from: string;
  to: string;
  /** How many charts take each choice, of how many. */
  taking: { area: number; period: number };
  count: number;
}

/** Areas and time for all charts of a page that can take them, in its address; each chart's own choices are on its own page. */
export function SharedControls({ action, areas, chosen, from, to, taking, count }: SharedControlsProps) {
  const submit = useSubmit();
  if (taking.area === 0 && taking.period === 0) return null;
  const label = (value: string) => areas.find((area) => area.value === value)?.label ?? value;
  return (
    <Form
      className="chart-shared no-print"
      method="get"
      action={action}
      aria-label="For all charts"
      onChange={(event) => {
        const typed = event.target instanceof HTMLInputElement && event.target.type === "text";
        if (!typed) submit(event.currentTarget, { replace: true, preventScrollReset: true });
      }}
    >
      <CarriedFields />
      <ArticleField />
      {taking.area === 0 ? null : (
        <>
          {chosen.map((value) => (
            <label className="check" key={value}>
              <input type="checkbox" name="area" value={value} defaultChecked /> {label(value)}
            </label>
          ))}
          <label className="field">
            Areas ({taking.area} of {counted(count, "chart")})
            <select name="area" defaultValue="" key={chosen.join()}>
              <option value="">{chosen.length === 0 ? "As each chart has them" : "Add an area"}</option>
              {areas
                .filter(({ value }) => !chosen.includes(value))
                .map((area) => (
                  <option key={area.value} value={area.value}>
                    {area.label}
                  </option>
                ))}
            </select>
          </label>
        </>
      )}
      {taking.period === 0
        ? null
        : [["from", from] as const, ["to", to] as const].map(([name, value]) => (
            <PeriodEnd key={`${name} ${value}`} name={name} hint="2022-02" size={8} defaultValue={value} />
          ))}
      <button className="button">Apply</button>
      {chosen.length === 0 && from === "" && to === "" ? null : <Link to={action}>Reset all charts</Link>}
    </Form>
  );
}
