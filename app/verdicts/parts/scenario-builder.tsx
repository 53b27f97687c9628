import { useLocation, useNavigate } from "@remix-run/react";
import { useCallback, useEffect, useId, useRef, useState, type FormEvent } from "react";
import { comparePath } from "../../paths.ts";
import { placedScenario, spelledForm } from "../../domain/scenario-place.ts";
import { closingStep } from "../comparison/form-history.ts";
import type { ScenarioBuilderView } from "../comparison/scenario-form.ts";
import { LiveCount } from "./live-count.tsx";
import { ScenarioForm } from "./scenario-form.tsx";

function queryOf(fields: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === "string") query.append(name, value);
  return query;
}

/**
 * The form for a scenario of the reader's own, in a dialog over the comparison (a sheet on phones); without scripts the same
 * form stands at the top of the page. The address says that it is open, so back closes it; once sent or closed it is no step of the history.
 */
export function ScenarioBuilder({ title, form, keep, cancel, against }: ScenarioBuilderView) {
  const dialog = useRef<HTMLDialogElement>(null);
  const sent = useRef(false);
  const navigate = useNavigate();
  const { state } = useLocation();
  const heading = useId();
  const [spelled, setSpelled] = useState("");
  const onFields = useCallback((fields: FormData) => {
    // What it is called changes nothing.
    fields.delete("name");
    setSpelled(spelledForm(queryOf(fields)));
  }, []);
  useEffect(() => {
    const own = dialog.current;
    // Open for readers without scripts; a modal has to be opened by a call.
    own?.removeAttribute("open");
    own?.showModal();
    // On a phone a field in focus would open the keyboard over the form.
    own?.querySelector("h2")?.focus();
  }, []);
  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const query = placedScenario(queryOf(new FormData(event.currentTarget)));
    if (query === null) return;
    sent.current = true;
    dialog.current?.close();
    // In the place of the form: back leads to the comparison that it was opened from.
    navigate(comparePath(query), { preventScrollReset: true, replace: true });
  }
  function onClose(): void {
    if (sent.current) return;
    const step = closingStep(state, comparePath(cancel));
    if (step === -1) navigate(step);
    else navigate(step.to, { preventScrollReset: true, replace: step.replace });
  }
  return (
    <dialog open ref={dialog} className="builder" aria-labelledby={heading} onClose={onClose}>
      <div className="builder-head">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        <a
          className="button"
          href={comparePath(cancel)}
          onClick={(event) => {
            event.preventDefault();
            dialog.current?.close();
          }}
        >
          Close
        </a>
      </div>
      <ScenarioForm
        form={form}
        keep={keep}
        action={comparePath()}
        submit="Show the comparison"
        onFields={onFields}
        onSubmit={onSubmit}
      >
        <LiveCount against={against} spelled={spelled} />
      </ScenarioForm>
    </dialog>
  );
}
