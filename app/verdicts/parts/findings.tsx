import { Link } from "../../ui/carried.tsx";
import { Fragment } from "react";
import { sourcePath } from "../../paths.ts";
import type { ClaimView } from "../claims/claim-view.ts";
import { VerdictMark } from "./verdict-mark.tsx";

const WORDS = { holds: "Holds", fails: "Fails", undetermined: "Undetermined" } as const;

/** Why: one sentence a finding, its confidence and its row; then what was passed over, and why. */
export function Findings({ view }: { view: Pick<ClaimView, "findings" | "passedOver"> }) {
  const passed = view.passedOver.reduce((sum, { publications }) => sum + publications.length, 0);
  return (
    <>
      <ul className="findings">
        {view.findings.map((finding) => (
          <li key={finding.publication}>
            <VerdictMark outcome={finding.outcome} word={WORDS[finding.outcome]} />
            <div>
              <p>{finding.sentence}</p>
              <p className="meta">
                <Link to={sourcePath(finding.publication)}>Source: {finding.publisher}</Link>, published{" "}
                {finding.publishedOn}, confidence {finding.confidence}
                {finding.readAt.map(({ host, href }, at) => (
                  <Fragment key={host}>
                    {at === 0 ? ", second-hand: read at " : " and "}
                    <a href={href}>{host}</a>
                  </Fragment>
                ))}
                {finding.rowHref === "" ? null : (
                  <>
                    ,{" "}
                    <Link to={finding.rowHref}>{finding.rows === 1 ? "its row" : `first of ${finding.rows} rows`}</Link>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {passed === 0 ? null : (
        <details>
          <summary>{passed === 1 ? "1 publication was" : `${passed} publications were`} passed over</summary>
          {view.passedOver.map(({ reason, publications }) => (
            <div key={reason}>
              <h3>{reason}</h3>
              <ul>
                {publications.map(({ publication, name, publishedOn }) => (
                  <li key={publication}>
                    <Link to={sourcePath(publication)}>{name}</Link> <span className="meta">{publishedOn}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </>
  );
}
