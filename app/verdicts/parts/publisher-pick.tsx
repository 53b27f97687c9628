import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import type { BarChoices, BarOption } from "../bar/bar-choices.ts";

interface PublisherPickProps {
  groups: BarChoices["publishers"];
  picked: readonly BarOption[];
}

/** Picks publishers one by one: those picked as boxes to clear, and a list to add from. */
export const PublisherPick = drawnAnewForNews(function PublisherPick({ groups, picked }: PublisherPickProps) {
  const chosen = new Set(picked.map(({ value }) => value));
  return (
    <>
      <label className="bar-pick">
        <span>Only the figures of</span>
        <select name="pick" defaultValue="" data-value="">
          <option value="">{picked.length === 0 ? "a publisher …" : "one more …"}</option>
          {groups.map(({ kind, publishers }) => (
            <optgroup key={kind} label={kind}>
              {publishers
                .filter(({ value }) => !chosen.has(value))
                .map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {picked.length < 2
        ? picked.map(({ value }) => <input type="hidden" key={value} name="pick" value={value} />)
        : picked.map(({ value, label }) => (
            <label className="check bar-picked" key={value}>
              <input type="checkbox" name="pick" value={value} defaultChecked /> {label}
            </label>
          ))}
    </>
  );
});
