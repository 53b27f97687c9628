import type { FilterChip } from "../model/filter-chips.ts";
import { useInPlaceLinks } from "./use-in-place-links.ts";

interface FilterChipsProps {
  chips: FilterChip[];
  /** Query of the page without any filter. */
  resetQuery: string;
  /** Called when a chip is taken off, which takes the focused link away: focus needs another place. */
  onRemove: () => void;
}

/** What is chosen, each a link that takes it off. */
export function FilterChips({ chips, resetQuery, onRemove }: FilterChipsProps) {
  const follow = useInPlaceLinks();
  if (chips.length === 0) return null;
  return (
    <ul
      className="chips"
      aria-label="Chosen filters"
      onClick={(event) => {
        follow(event);
        if (event.defaultPrevented) onRemove();
      }}
    >
      {chips.map(({ text, query }) => (
        <li key={text}>
          <a className="chip" href={`?${query}`}>
            <span className="visually-hidden">Remove filter: </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li>
        <a className="chip reset" href={`?${resetQuery}`}>
          Reset
        </a>
      </li>
    </ul>
  );
}
