import { useNavigation, useSubmit } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";

const PAUSE_MS = 200;

/** Fields left empty stay out of the address. */
function chosenOnly(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") query.append(name, value);
  }
  return query;
}

/** Takes over what the address says: but not where the reader is typing. */
function takeOver(form: HTMLFormElement): void {
  for (const element of form.elements) {
    if (element instanceof HTMLInputElement && element.type === "checkbox") element.checked = element.defaultChecked;
    else if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
      const { value } = element.dataset;
      if (value !== undefined && element !== document.activeElement && element.value !== value) element.value = value;
    }
  }
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type !== "checkbox";
}

/**
 * A GET form that applies itself: choices at once, typing after a pause of 200 ms. The router cancels what is superseded,
 * keeps the scroll and lets the fields stand, so that focus stays where it is. `state` changes when new values come from the address.
 */
export function useLiveForm(state: unknown) {
  const submit = useSubmit();
  const busy = useNavigation().state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!busy && timer.current === undefined && form.current !== null) takeOver(form.current);
  }, [state, busy]);

  function apply(wait: number): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (form.current === null || !form.current.checkValidity()) return;
      // What is typed letter by letter is one step of the history.
      submit(chosenOnly(form.current), { method: "get", preventScrollReset: true, replace: wait > 0 });
    }, wait);
  }

  const onChange = (event: FormEvent<HTMLFormElement>) => apply(isTyping(event.target) ? PAUSE_MS : 0);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(0);
  };
  return { busy, apply, props: { ref: form, method: "get" as const, onChange, onSubmit } };
}

/** What a live form needs of its state: `props` go to the form, `apply` sends it after so many milliseconds. */
export type LiveFormState = ReturnType<typeof useLiveForm>;
