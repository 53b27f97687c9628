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
  /** The area that most of them show unless one is chosen; "" for none. */
  usual: string;
  /** How many charts take each choice, of how many. */
  taking: { area: number; period: number };
  count: number;
}

/** Areas and time for all charts of a page that can take them, in its address; each chart's own choices are on its own page. */
export function SharedControls({ action, areas, chosen, usual, from, to, taking, count }: SharedControlsProps) {
  const submit = useSubmit();
  if (taking.area === 0 && taking.period === 0) return null;
  // The first area chosen stands beside what is shown; each can be taken away alone.
  const beside = chosen.length === 0 ? usual : "";
  const label = (value: string) => areas.find((area) => area.value === value)?.label ?? value;
  return (
    <Form
      className="chart-shared no-print"
      method="get"
      action={action}
      preventScrollReset
      aria-label="For all charts"
      onChange={(event) => {
        const typed = event.target instanceof HTMLInputElement && event.target.type === "text";
        if (!typed) submit(event.currentTarget, { preventScrollReset: true });
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
              <option value="">
                {chosen.length > 0 ? "Add an area" : unchosen(beside === "" ? "" : label(beside))}
              </option>
              {areas
                .filter(({ value }) => !chosen.includes(value))
                .map((area) => (
                  <option key={area.value} value={together(beside, area.value)}>
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

/** What the field says before anything is chosen. */
function unchosen(usual: string): string {
  return usual === "" ? "As each chart has them" : `Add an area to ${usual}`;
}

/** Two areas in one value, as addresses have them. */
function together(usual: string, area: string): string {
  return usual === "" || usual === area ? area : `${usual}~${area}`;
}
