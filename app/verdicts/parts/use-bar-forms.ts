import { useLocation, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { ChoiceQueue } from "../bar/choice-queue.ts";
import type { BarView } from "../bar/bar-view.ts";
import { queryOf } from "./bar-query.ts";
import { changedFields } from "./was-changed.ts";

type Field = HTMLSelectElement | HTMLInputElement;

/** Fields that add to a list which the form's hidden fields hold. */
const ADDING = /^(?:vs|pick)$/;

const FIELDS = "[data-value]";

/**
 * The bar's GET forms, applied at once in the spelling of addresses; focus and scroll stay where they are. Fields keep their place in the page when
 * the address changes, so they take over what it says, except those that were changed since. What was chosen before the scripts ran is applied.
 * `onSend` is told each query before it is asked for.
 */
export function useBarForms(view: BarView, onSend: (query: string) => void) {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const bar = useRef<HTMLElement>(null);
  const queue = useRef(new ChoiceQueue<HTMLFormElement, Field>()).current;
  const known = useRef(new Map<Field, string>()).current;
  const { state } = useNavigation();
  // As this page was drawn: what is sent later has not arrived with it.
  const sent = queue.sent;

  function apply(form: HTMLFormElement, target: EventTarget | null): void {
    if (!form.checkValidity()) return;
    const field = target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target : null;
    const adds = field !== null && ADDING.test(field.name);
    if (!queue.take({ form, field, adds })) return;
    const query = queryOf(new FormData(form));
    onSend(query);
    navigate(query === "" ? pathname : `?${query}`, { preventScrollReset: true });
  }

  useEffect(() => {
    for (const form of bar.current?.querySelectorAll("form") ?? [])
      for (const field of changedFields(form)) apply(form, field);
    // Only what was changed before the scripts ran.
  }, []);

  useEffect(() => {
    if (state === "idle") queue.arrived(sent);
    const held = queue.held();
    const isSettled = queue.isIdle();
    for (const field of bar.current?.querySelectorAll<Field>(FIELDS) ?? []) {
      const value = field.dataset.value ?? "";
      // While another change is on its way, only what the page says anew is taken over.
      if (!held.has(field) && (isSettled || (known.has(field) && known.get(field) !== value))) field.value = value;
      known.set(field, value);
    }
    const next = queue.next();
    if (next !== undefined) apply(next.form, next.field);
    // `apply` is another one at each drawing, and does the same.
  }, [view, state]);
  return { bar, apply };
}
