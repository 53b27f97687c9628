import { useMemo, useRef } from "react";
import { BarFields, type BarHandlers, type ScenarioBarProps } from "./scenario-bar-fields.tsx";
import { useBarForms } from "./use-bar-forms.ts";
import { useReadyAnswers } from "./use-ready-answers.ts";

/** Classes for one scenario, two, and more: what depends on them is not looked for in the bar whenever something changes on the page. */
const SIDES = ["", " with-another", " with-another with-several"];

/**
 * The scenario that everything below is seen in, as three choices, with its tally and the scenarios that it is compared with. GET forms, each with
 * its own button without JavaScript; with it, changes apply at once. On a phone, one line that opens.
 */
export function ScenarioBar({ view, choices }: ScenarioBarProps) {
  const ready = useReadyAnswers();
  const { bar, apply } = useBarForms(view, ready.stop);
  const now = useRef({ apply, ready });
  now.current = { apply, ready };
  const handlers = useMemo(
    (): BarHandlers => ({
      onChange({ currentTarget, target }) {
        now.current.apply(currentTarget, target);
      },
      onSubmit(event) {
        event.preventDefault();
        now.current.apply(event.currentTarget, null);
      },
      onTurn(event) {
        now.current.ready.onTurn(event);
      },
    }),
    [],
  );
  return (
    <section className={`scenario-bar${SIDES[view.sides.length - 1] ?? SIDES[2]}`} aria-label="Scenario" ref={bar}>
      <BarFields view={view} choices={choices} {...handlers} />
    </section>
  );
}
