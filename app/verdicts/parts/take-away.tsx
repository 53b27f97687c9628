import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { useCarry } from "../../ui/carried.tsx";
import { articleFile, claimReviewsFile } from "../../paths.ts";
import "./take-away.css";

/** A whole check to keep, print, cite and try again. */
export const TakeAway = drawnAnewForNews(function TakeAway({ article }: { article: string }) {
  const carry = useCarry();
  return (
    <section className="section take-away" id="take" aria-labelledby="take-heading">
      <h2 id="take-heading">Take this check away</h2>
      <ul>
        <li>
          <a className="button" href={carry(articleFile(article, "report.html"))}>
            Report
          </a>{" "}
          One file with every claim, chart, source and row. It opens from your disk, asks nobody for anything and prints
          a claim a page.
        </li>
        <li>
          <a className="button" href={articleFile(article, "zip")}>
            Data package
          </a>{" "}
          The rows that the verdicts rest on, with hashes, to work the verdicts out again on another machine.
        </li>
        <li>
          <a className="button" href={claimReviewsFile(article)}>
            ClaimReview
          </a>{" "}
          Every claim in the words of schema.org, one a line, for search engines and archives.
        </li>
      </ul>
    </section>
  );
});
