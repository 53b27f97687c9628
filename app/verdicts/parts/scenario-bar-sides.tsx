import { Term } from "../../ui/term.tsx";
import { Link } from "@remix-run/react";
import type { BarView } from "../bar/bar-view.ts";

/** The scenarios in words, each with its letter where there are several, its tally, and for those compared with a way out. */
export function BarSides({ view }: { view: BarView }) {
  const { sides, article, unstated } = view;
  const several = sides.length > 1;
  return (
    <ul className={several ? "bar-sides several" : "bar-sides"} aria-live="polite">
      {sides.map(({ letter, label, limit, tally, without }, index) => (
        <li key={letter} className={`side-${letter.toLowerCase()}`}>
          {several ? (
            <b className="side-letter">{letter}</b>
          ) : (
            <span className="bar-name">
              <Term id="scenario">Scenario</Term>
            </span>
          )}{" "}
          <strong title={label}>{label}</strong>
          {limit === "" ? null : <span className="meta">{limit}</span>}
          {tally === "" ? null : (
            <span className="bar-tally">
              {tally}
              {article === "" || index > 0 ? null : ` in “${article}”`}
            </span>
          )}
          {index === 0 ? null : (
            <Link className="bar-remove" to={`?${without}`} preventScrollReset>
              <span aria-hidden="true">×</span>
              <span className="visually-hidden">Stop comparing with {label}</span>
            </Link>
          )}
        </li>
      ))}
      {view.stated || several ? (
        <li>
          <Link className="bar-reset" to={`?${view.resetQuery}`} preventScrollReset>
            Reset<span className="visually-hidden"> to the first scenario, without a comparison</span>
          </Link>
        </li>
      ) : null}
      {unstated === "" ? null : <li className="meta bar-unstated">{unstated}</li>}
    </ul>
  );
}
