import { Form, Link, useSubmit } from "@remix-run/react";
import { Options } from "../../ui/options.tsx";
import { useRef, type FormEvent } from "react";
import { ArticleField, CarriedFields, useCarry } from "../../ui/carried.tsx";
import { KeptFields } from "../../ui/kept-fields.tsx";
import type { ControlsView } from "../model/controls-view.ts";
import { ChartPicker } from "./chart-picker.tsx";
import { PeriodControl } from "./period-control.tsx";

interface ChartControlsProps {
  action: string;
  view: ControlsView;
  /** What the address holds besides the controls and is to stay. */
  keep: readonly (readonly [name: string, value: string])[];
}

/** A chart's controls as a GET form: works by its button without JavaScript, at every change with it. */
export function ChartControls({ action, view, keep }: ChartControlsProps) {
  const submit = useSubmit();
  const carry = useCarry();
  const form = useRef<HTMLFormElement>(null);
  const { areas, editions, period, fields } = view;
  if (areas === null && editions === null && period === null && fields.length === 0) return null;

  // Each choice is a step that the reader can take back.
  const send = () => submit(form.current, { preventScrollReset: true });
  function onChange(event: FormEvent) {
    // What is typed is sent by Enter or the button, and a handle when it is let go.
    const waits = event.target instanceof HTMLInputElement && /^(?:text|search|range)$/.test(event.target.type);
    if (!waits) send();
  }

  return (
    <Form
      ref={form}
      className="chart-controls no-print"
      method="get"
      action={action}
      preventScrollReset
      aria-label="What the chart shows"
      onChange={onChange}
    >
      <CarriedFields />
      <ArticleField />
      <KeptFields fields={keep} />
      {fields.map((field) => (
        <label className="field" key={field.name}>
          {field.label}
          <select name={field.name} defaultValue={field.value} key={field.value}>
            <Options of={field.choices} />
          </select>
        </label>
      ))}
      {areas === null ? null : (
        <ChartPicker
          name="area"
          label="Areas"
          type="checkbox"
          key={`areas ${areas.chosen.map(({ value }) => value).join()}`}
          chosen={areas.chosen}
          groups={areas.groups}
        >
          {areas.like.length === 0 ? null : (
            <p className="chart-like">
              Add countries like these:{" "}
              {areas.like.map(({ label, query }) => (
                <Link key={label} to={carry(`${action}?${query}`)} preventScrollReset>
                  {label}
                </Link>
              ))}
            </p>
          )}
        </ChartPicker>
      )}
      {period === null ? null : (
        <PeriodControl key={`period ${period.from} ${period.to}`} period={period} onSettled={send} />
      )}
      {editions === null ? null : (
        <ChartPicker
          name="edition"
          label="Editions"
          type="radio"
          key={`editions ${editions.chosen}`}
          chosen={[chosenEdition(editions)]}
          groups={editions.groups.map((group) => ({
            ...group,
            choices: [
              ...(editions.chosen !== "" && group === editions.groups[0]
                ? [{ value: "", label: "Newest complete edition" }]
                : []),
              ...group.choices.filter(({ value }) => value !== editions.chosen),
            ],
          }))}
        />
      )}
      <div className="chart-send">
        <button type="submit" className="button">
          Show
        </button>
        {view.changed ? (
          <Link to={carry(action)} preventScrollReset>
            Reset the chart
          </Link>
        ) : null}
      </div>
    </Form>
  );
}

/** The edition that is drawn: the one that the reader chose, or the newest. */
function chosenEdition({ chosen, groups }: NonNullable<ControlsView["editions"]>) {
  const own = groups.flatMap(({ choices }) => choices).find(({ value }) => value === chosen);
  return own ?? { value: chosen, label: chosen === "" ? "Newest complete edition" : chosen };
}
