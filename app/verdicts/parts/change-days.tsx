import { claimPath, correctionsPath, sourcePath } from "../../paths.ts";
import { Link } from "../../ui/carried.tsx";
import { entryTitle, type ChangeEntry, type TurnedVerdict } from "../changes/change-list.ts";
import { VerdictMark } from "./verdict-mark.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import "./change-days.css";

/** What changed, a section a day. */
export function ChangeDays({ entries }: { entries: ChangeEntry[] }) {
  const days = [...new Set(entries.map(({ day }) => day))];
  return (
    <ol className="change-days">
      {days.map((day) => {
        const ofDay = entries.filter((entry) => entry.day === day);
        return (
          <li key={day}>
            <h2>
              <time dateTime={day}>{ofDay[0]?.date}</time>
            </h2>
            <ul>
              {ofDay.map((entry) => (
                <li key={entry.id}>
                  <Entry entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function Entry({ entry }: { entry: ChangeEntry }) {
  if (entry.kind === "verdict") return <Turned entry={entry} />;
  if (entry.kind === "correction")
    return (
      <>
        <Link to={correctionsPath(entry.correction)}>{entryTitle(entry)}</Link>{" "}
        {entry.turned === null ? null : (
          <span className="turned">
            {entry.turned.before} <span aria-hidden="true">→</span>
            <span className="visually-hidden"> became </span> {entry.turned.after}.
          </span>
        )}{" "}
        <span className="meta">{entry.changed}</span>
      </>
    );
  return (
    <>
      <Link to={sourcePath(entry.publication)}>{entry.title}</Link>{" "}
      {entry.dated ? "came out." : "came out, on this day or earlier."}
    </>
  );
}

function Turned({ entry }: { entry: TurnedVerdict }) {
  const { before, after } = entry;
  return (
    <>
      <Link to={claimPath(entry.article, entry.claim)}>“{unbroken(entry.quote)}”</Link>{" "}
      <span className="turned">
        {before === null ? "first evidence:" : <Side {...before} />}
        {before === null ? null : (
          <span>
            {" "}
            <span aria-hidden="true">→</span>
            <span className="visually-hidden"> became </span>{" "}
          </span>
        )}
        <Side {...after} />
      </span>{" "}
      <span className="meta">{entry.because}</span>
    </>
  );
}

function Side({ outcome, word, margin }: TurnedVerdict["after"]) {
  return (
    <span>
      <VerdictMark outcome={outcome} word={word} />
      {margin === "" ? "" : ` ${unbroken(margin)}`}
    </span>
  );
}
