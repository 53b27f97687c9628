import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, type FormEvent } from "react";
import { CarriedFields, useCarry } from "../../ui/carried.tsx";
import { wasChanged } from "./was-changed.ts";
import { CARD_SORTS, type CardSort } from "../cards/card-choice.ts";
import type { Shown } from "../dashboard/dashboard-query.ts";

const SORTS: Record<CardSort, string> = {
  evidence: "Differing by scenario first",
  margin: "Narrowest margin first",
  article: "In the article’s order",
};

interface CardFiltersProps extends Shown {
  /** Address of the page without its query. */
  path: string;
  topics: readonly string[];
  /** Verdicts that occur. */
  verdicts: readonly { outcome: string; word: string; count: number }[];
  turning: number;
}

/** Narrows and sorts the claims by a GET form; with JavaScript at once, and without the fields that were left alone. */
export function CardFilters({ path, view, all, choice, topics, verdicts, turning }: CardFiltersProps) {
  const navigate = useNavigate();
  const carry = useCarry();
  const form = useRef<HTMLFormElement>(null);
  const { topic, verdict, turns, sort } = choice;
  const fresh = useRef(true);
  // The fields follow the address (back, forward, a mark of the tally) and keep the focus, which fields made anew would lose. What was
  // chosen before the page's scripts ran is applied.
  useEffect(() => {
    const early = fresh.current && form.current !== null && wasChanged(form.current);
    fresh.current = false;
    if (early && form.current !== null) return apply(form.current);
    for (const field of form.current?.querySelectorAll("select") ?? []) {
      field.value = { topic, verdict, sort }[field.name] ?? "";
    }
    const box = form.current?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (box) box.checked = turns;
  }, [topic, verdict, turns, sort]);
  function show(event: FormEvent<HTMLFormElement>): void {
    // A tick in a box is a click to React: held back, the box would spring back.
    if (event.type === "submit") event.preventDefault();
    apply(event.currentTarget);
  }
  function apply(own: HTMLFormElement): void {
    const fields = [...new FormData(own)].map(([name, value]): [string, string] => [name, String(value)]);
    const query = new URLSearchParams(fields.filter(([name, value]) => value !== "" && value !== UNASKED[name]));
    navigate(carry(query.size === 0 ? path : `${path}?${query}`), { preventScrollReset: true });
  }
  return (
    <form className="card-filters" action={path} ref={form} autoComplete="off" onChange={show} onSubmit={show}>
      {view === "matrix" ? <input type="hidden" name="view" value="matrix" /> : null}
      {all ? <input type="hidden" name="readings" value="all" /> : null}
      <CarriedFields />
      {topics.length < 2 ? null : (
        <select name="topic" aria-label="Topic" defaultValue={topic}>
          <option value="">All topics</option>
          {topics.map((one) => (
            <option key={one} value={one}>
              {one.charAt(0).toUpperCase() + one.slice(1)}
            </option>
          ))}
        </select>
      )}
      <select name="verdict" aria-label="Verdict" defaultValue={verdict}>
        <option value="">All verdicts</option>
        {verdicts.map(({ outcome, word, count }) => (
          <option key={outcome} value={outcome}>
            {word} ({count})
          </option>
        ))}
      </select>
      <select name="sort" aria-label="Order" defaultValue={sort}>
        {CARD_SORTS.map((one) => (
          <option key={one} value={one}>
            {SORTS[one]}
          </option>
        ))}
      </select>
      <label className="check">
        <input type="checkbox" name="turns" value="yes" defaultChecked={turns} />
        Differs by scenario ({turning})
      </label>
      <noscript>
        <button className="button">Show</button>
      </noscript>
    </form>
  );
}

/** Values that an address does without. */
const UNASKED: Readonly<Record<string, string>> = { sort: "evidence" };
