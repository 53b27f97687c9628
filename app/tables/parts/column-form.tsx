import { aboveText, columnCount, columnsQuery, movedQuery, type ColumnChooser } from "../model/column-chooser.ts";
import { LiveForm } from "./live-form.tsx";
import { useLiveForm } from "./use-live-form.ts";

function Move({ query, mark, words }: { query: string | null; mark: string; words: string }) {
  if (query === null) return <span className="move" aria-hidden="true" />;
  return (
    <a className="move" href={`?${query}`} title={words}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{words}</span>
    </a>
  );
}

/** Which columns are shown, and in which order. A form of its own, so that filters alone never name columns in the address. */
export function ColumnForm({ chooser }: { chooser: ColumnChooser }) {
  const live = useLiveForm(chooser);
  const { choices, keep, chosen } = chooser;
  return (
    <details className="menu columns-menu">
      <summary className="button" title={aboveText(chooser) || undefined}>
        Columns ({columnCount(chooser)})
      </summary>
      <LiveForm live={live} keep={keep} className="menu-panel">
        {aboveText(chooser) === "" ? null : (
          <p className="meta">
            {columnCount(chooser)} shown. {aboveText(chooser)}
          </p>
        )}
        <ul className="column-list">
          {choices.map(({ name, title, description, shown }) => (
            <li key={name}>
              <label className="check" title={description}>
                <input type="checkbox" name="_col" value={name} defaultChecked={shown} /> {title}
              </label>
              <Move query={movedQuery(chooser, name, -1)} mark="←" words={`Move ${title} one place to the front`} />
              <Move query={movedQuery(chooser, name, 1)} mark="→" words={`Move ${title} one place to the back`} />
            </li>
          ))}
        </ul>
        <p className="actions">
          <button className="button without-js">Show these columns</button>
          {chosen ? (
            <a className="button" href={`?${columnsQuery(chooser, [])}`}>
              All columns
            </a>
          ) : null}
        </p>
      </LiveForm>
    </details>
  );
}
