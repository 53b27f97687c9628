// The links of this list say all scenarios themselves: one taken away must not be carried back.
import { Form, Link, useSubmit } from "@remix-run/react";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { Options } from "../../ui/options.tsx";
import { comparePath } from "../../paths.ts";
import { FROM_COMPARISON } from "../comparison/form-history.ts";
import { CopyAddress } from "./copy-address.tsx";

/** A scenario of the comparison as the page lists it. */
export interface ListedSide {
  letter: string;
  label: string;
  /** What it asks, for a named one; "" for an own one. */
  question: string;
  /** What it lets in, in words. */
  words: string;
  tally: string;
  isOwn: boolean;
  /** Queries of the page without it, with the form that changes it, and with the form that begins with a copy of it. */
  without: string;
  change: string;
  copy: string;
  /** Fields of the address before and after this scenario's own, for the form that changes it for another. */
  before: [string, string][];
  after: [string, string][];
}

export interface ComparedSidesProps {
  sides: ListedSide[];
  /** Whether one more can be compared. */
  room: boolean;
  /** Named scenarios that are not compared yet. */
  named: { value: string; label: string }[];
  /** Fields of the address as it stands. */
  stated: [string, string][];
  /** Query with the form for one's own scenario. */
  build: string;
}

/** The scenarios compared, each with what it lets in and its tally; own ones can be changed, all can be copied and taken away. */
export function ComparedSides(props: ComparedSidesProps) {
  const { sides, room } = props;
  return (
    <ul className="compared" aria-label="Scenarios compared">
      {sides.map((side, index) => (
        <li key={side.letter} className={`side-${side.letter.toLowerCase()}`}>
          <p className="compared-name">
            <b className="side-letter">{side.letter}</b> <strong>{side.label}</strong>
          </p>
          <p className="meta">{side.question === "" ? sentenceOf(side) : side.question}</p>
          {side.tally === "" ? null : <p className="compared-tally">{side.tally}</p>}
          <NamedChoice
            action="Change"
            label={`Instead of ${side.letter}`}
            name={index === 0 ? "scenario" : "vs"}
            named={props.named}
            before={side.before}
            after={side.after}
          />
          <p className="compared-ways">
            {side.isOwn ? (
              <Link to={comparePath(side.change)} state={FROM_COMPARISON} preventScrollReset>
                Change<span className="visually-hidden"> {side.label}</span>
              </Link>
            ) : null}
            {room ? (
              <Link to={comparePath(side.copy)} state={FROM_COMPARISON} preventScrollReset>
                Copy and change<span className="visually-hidden"> {side.label}</span>
              </Link>
            ) : null}
            {sides.length > 1 ? (
              <Link to={comparePath(side.without)} preventScrollReset>
                Remove<span className="visually-hidden"> {side.label}</span>
              </Link>
            ) : null}
          </p>
        </li>
      ))}
      <li className="compared-add">
        {room ? (
          <NamedChoice
            action="Add"
            label={sides.length > 1 ? "Add another" : "Compare with"}
            name="vs"
            named={props.named}
            before={props.stated}
            after={[]}
          />
        ) : (
          <p className="meta">Four scenarios are the most that fit beside one another.</p>
        )}
        {room ? (
          <Link className="button primary" to={comparePath(props.build)} state={FROM_COMPARISON} preventScrollReset>
            Build your own
          </Link>
        ) : null}
        <CopyAddress />
      </li>
    </ul>
  );
}

/** "All evidence there is." */
function sentenceOf({ words }: ListedSide): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

interface NamedChoiceProps {
  label: string;
  /** What the button is called that sends it without scripts. */
  action: string;
  /** The parameter that says the scenario. */
  name: "scenario" | "vs";
  named: ComparedSidesProps["named"];
  before: readonly [string, string][];
  after: readonly [string, string][];
}

/** Puts a named scenario among those compared by a GET form, at once with JavaScript; a `vs` counts in its order, so that fields stand before and after it. */
function NamedChoice({ label, action, name, named, before, after }: NamedChoiceProps) {
  const submit = useSubmit();
  if (named.length === 0) return null;
  return (
    <Form
      method="get"
      action={comparePath()}
      aria-label={`${label}, by name`}
      key={JSON.stringify([before, after])}
      className="compared-choice"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      <KeptFields fields={before} />
      <label className="field">
        {label}
        <select name={name} defaultValue="" required>
          <option value="">Choose one …</option>
          <Options of={named} />
        </select>
      </label>
      <KeptFields fields={after} />
      <noscript>
        <button className="button">{action}</button>
      </noscript>
    </Form>
  );
}
