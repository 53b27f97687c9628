import { Link, useCarry } from "../../ui/carried.tsx";
import { memo } from "react";
import { articleFile, articlePath, comparePath, homePath } from "../../paths.ts";
import type { CardChart } from "./claim-card.tsx";
import type { ShownCard } from "../cards/card-view.ts";
import type { Headline } from "../cards/headline.ts";
import type { BrowseView } from "../dashboard/browse.ts";
import { dashboardQuery, type Shown } from "../dashboard/dashboard-query.ts";
import type { Overview } from "../dashboard/overview.ts";
import type { GridClaim } from "../grid/grid-view.ts";
import { outcomeWord } from "../sentences/outcome-words.ts";
import { ArticleCard, type ArticleCardProps } from "./article-card.tsx";
import { BrowseCards } from "./browse-cards.tsx";
import { CardFilters } from "./card-filters.tsx";
import { CardSections } from "./card-sections.tsx";
import { Matrix } from "./matrix.tsx";
import { MatrixKey } from "./matrix-key.tsx";
import { OpinionList } from "./opinion-list.tsx";
import { OutcomeLegend } from "./outcome-legend.tsx";
import { SameDataNote } from "./same-data.tsx";
import { ScenarioTallies } from "./scenario-tally.tsx";
import { TakeAway } from "./take-away.tsx";
import { TallyMarks } from "./tally-marks.tsx";
import type { GridColumn } from "./verdict-grid.tsx";
import { unbroken } from "../../wording/unbroken.ts";
import "./cards.css";
import "./cards-alone.css";

export interface DashboardProps extends ArticleCardProps, Shown {
  /** Whether the page is the site's first, or the article's own. */
  isHome: boolean;
  /** What an address that names its data asks; null where it names none. */
  sameData: Parameters<typeof SameDataNote>[0] | null;
  topics: string[];
  columns: GridColumn[];
  headline: Headline;
  cards: ShownCard[];
  /** Claims, without opinions: those that pass the choice, and all. */
  counts: { shown: number; all: number };
  claims: GridClaim[];
  overview: Overview;
  browse: BrowseView;
  /** Charts in the size of a card, by claim. */
  charts: Partial<Record<string, CardChart>>;
}

/**
 * The article in one sentence and one tally, its claims as cards or as a matrix, and the ways on. Not drawn while other data are on their way.
 */
export const Dashboard = memo(function Dashboard(props: DashboardProps) {
  const { article, isHome, view, all, choice, others, overview, browse, headline, cards } = props;
  const path = isHome ? homePath : articlePath(article.article);
  const hrefOf = (shown: Partial<Shown>) => {
    const query = dashboardQuery({ view, all, choice, ...shown });
    return query.size === 0 ? path : `${path}?${query}`;
  };
  const verdicts = [
    ...headline.parts.map(({ outcome, word, claims }) => ({ outcome, word, count: claims.length })),
    ...asides(headline),
  ];
  const occurring = [...new Set(verdicts.map(({ outcome }) => outcome))];
  return (
    <div className="front">
      {props.sameData === null ? null : <SameDataNote {...props.sameData} />}
      <header className="front-head">
        <ArticleCard article={article} published={props.published} others={others} />
        <h1>{unbroken(headline.sentence)}</h1>
        <TallyMarks
          headline={headline}
          hrefOf={(outcome) => hrefOf({ choice: { ...choice, verdict: outcome as Shown["choice"]["verdict"] } })}
        />
      </header>
      <div className="front-bar">
        <nav aria-label="Claims as" className="tabs">
          <Link
            to={hrefOf({ view: "cards", all: false })}
            aria-current={view === "cards" ? "page" : undefined}
            preventScrollReset
          >
            Cards
          </Link>
          <Link
            to={hrefOf({ view: "matrix" })}
            aria-current={view === "matrix" ? "page" : undefined}
            preventScrollReset
          >
            Matrix
          </Link>
        </nav>
        <p className="front-count" role="status">
          {props.counts.shown === props.counts.all ? "" : `${props.counts.shown} of ${props.counts.all} claims`}
        </p>
        <CardFilters {...props} path={path} verdicts={verdicts} turning={headline.turning} />
      </div>
      {view === "matrix" ? (
        <MatrixSection {...props} hrefOf={hrefOf} />
      ) : (
        <>
          <CardSections {...props} article={article.article} whole={hrefOf({ choice: ALL_CLAIMS })} />
          <OpinionList article={article.article} cards={cards.filter(({ kind }) => kind === "opinion")} />
        </>
      )}
      <section className="section front-scenarios" aria-labelledby="tally-heading">
        <h2 id="tally-heading">The same claims, judged by other evidence</h2>
        <p>
          One bar a scenario, drawn to scale; a claim is counted where the scenario applies to it.{" "}
          <Link to={comparePath(others === 0 ? undefined : new URLSearchParams({ article: article.article }))}>
            Compare scenarios or state your own
          </Link>
          .
        </p>
        <ScenarioTallies
          article={others === 0 ? "" : article.article}
          tallies={overview.tallies}
          columns={props.columns}
        />
        <OutcomeLegend occurring={occurring} />
      </section>
      {article.summary === "" ? null : (
        <section className="section" aria-labelledby="article-heading">
          <h2 id="article-heading">About the article</h2>
          <p>{article.summary}</p>
        </section>
      )}
      <TakeAway article={article.article} />
      <section className="section" aria-labelledby="browse-heading">
        <h2 id="browse-heading">Browse the numbers</h2>
        <BrowseCards {...browse} />
      </section>
    </div>
  );
});

const ALL_CLAIMS: Shown["choice"] = { topic: "", verdict: "", turns: false, sort: "evidence" };

/** Verdicts that the tally leaves out and a reader may still ask for. */
function asides({ aside, opinions }: Headline) {
  return (["not-applicable", "not-checkable"] as const)
    .map((outcome, index) => ({ outcome, word: outcomeWord(outcome), count: index === 0 ? aside : opinions }))
    .filter(({ count }) => count > 0);
}

function MatrixSection({
  article,
  all,
  view,
  choice,
  columns,
  claims,
  hrefOf,
}: DashboardProps & { hrefOf: (shown: Partial<Shown>) => string }) {
  const carry = useCarry();
  const file = dashboardQuery({ view: "cards", all, choice });
  if (all) file.set("readings", "all");
  return (
    <section aria-labelledby="grid-heading">
      <h2 id="grid-heading" className="visually-hidden">
        Claims, readings and scenarios
      </h2>
      <p className="actions">
        <Link className="button" to={hrefOf({ view, all: !all })} preventScrollReset>
          {all ? "Show the default readings only" : "Show all readings"}
        </Link>
        <a className="button" href={carry(articleFile(article.article, "csv", file))}>
          Download CSV
        </a>
        <a className="button" href={carry(articleFile(article.article, "json", file))}>
          JSON
        </a>
      </p>
      <MatrixKey claims={claims} />
      {claims.some(({ rows }) => rows.length > 0) ? (
        <Matrix article={article.article} columns={columns} claims={claims} />
      ) : (
        <p className="notice">
          No claim in the matrix passes these filters. <Link to={hrefOf({ choice: ALL_CLAIMS })}>Show all claims</Link>
        </p>
      )}
    </section>
  );
}
