import type { FormHTMLAttributes } from "react";
import { KeptFields } from "../../ui/kept-fields.tsx";
import type { BarOption } from "../bar/bar-choices.ts";
import type { BarView } from "../bar/bar-view.ts";
import { Choice, withCurrent } from "./bar-choice.tsx";

interface BarCompareProps {
  view: BarView;
  /** Named scenarios that are offered. */
  presets: readonly BarOption[];
  form: FormHTMLAttributes<HTMLFormElement>;
}

/**
 * The scenario that the first is compared with, B: what is chosen takes its place. A further one is added by a choice of its own, which is there once
 * there is a B.
 */
export function BarCompare({ view, presets, form }: BarCompareProps) {
  const [second = "", ...others] = view.versus;
  const fields = (values: readonly string[]) => values.map((value) => ["vs", value] as const);
  const free = presets.filter(({ value }) => value !== view.preset && !view.versus.includes(value));
  const itself =
    view.preset === "" && view.spelled !== "" ? [{ value: view.spelled, label: "This one, while I change it" }] : [];
  const current = { value: second, label: view.sides[1]?.label ?? second };
  const named = presets.filter(({ value }) => value === second || free.some((one) => one.value === value));
  return (
    <form {...form} aria-label="Compare with another scenario" className="bar-compare">
      <KeptFields fields={[...view.own, ...view.keep]} />
      <Choice
        label="Compare with"
        name="vs"
        value={second}
        options={
          second === ""
            ? [{ value: "", label: "Choose …" }, ...free, ...itself]
            : withCurrent([{ value: "", label: "Nothing" }, ...named], current)
        }
      />
      <KeptFields fields={fields(others)} />
      {second !== "" && view.room ? (
        <Choice
          label={<span className="visually-hidden">Add another scenario</span>}
          name="vs"
          value=""
          options={[{ value: "", label: "Add …" }, ...free, ...itself]}
        />
      ) : null}
      <noscript>
        <button className="button">{second === "" ? "Add" : "Show"}</button>
      </noscript>
    </form>
  );
}
