import { Link, useCarry } from "../../ui/carried.tsx";
import { articleFile, articlePath, comparePath } from "../../paths.ts";
import type { BrowseView } from "../dashboard/browse.ts";
import type { GridClaim } from "../grid/grid-view.ts";
import type { Overview } from "../dashboard/overview.ts";
import { ArticleCard, type ArticleCardProps } from "./article-card.tsx";
import { BrowseCards } from "./browse-cards.tsx";
import { OpinionList } from "./opinion-list.tsx";
import { OutcomeLegend } from "./outcome-legend.tsx";
import { ScenarioTallies } from "./scenario-tally.tsx";
import { SwingCards } from "./swing-cards.tsx";
import { VerdictGrid, type GridColumn } from "./verdict-grid.tsx";

interface DashboardProps extends ArticleCardProps {
  all: boolean;
  topic: string;
  topics: string[];
  columns: GridColumn[];
  claims: GridClaim[];
  overview: Overview;
  browse: BrowseView;
}

/** Only what the reader chose. */
function gridQuery(all: boolean, topic: string): URLSearchParams {
  return new URLSearchParams([...(all ? [["readings", "all"]] : []), ...(topic === "" ? [] : [["topic", topic]])]);
}

/** The article, what its claims come to in every scenario, the grid behind that, and the ways on. */
export function Dashboard(props: DashboardProps) {
  const { article, published, others, columns, overview, browse } = props;
  const occurring = new Set(overview.tallies.flatMap(({ counts }) => counts.map(({ outcome }) => outcome)));
  return (
    <>
      <p className="lede">
        What an article claims, tried against independently published numbers, in every scenario of what one may count
        as evidence.
      </p>
      <div className="hero">
        <ArticleCard article={article} published={published} others={others} />
        <section aria-labelledby="tally-heading">
          <h2 id="tally-heading">How the claims come out</h2>
          <p>
            {overview.claims} statements of the article: {overview.checkable} can be checked, {overview.notCheckable}{" "}
            are opinions or motives. {baselineSentence(overview)} How many come out how, by what may count:
          </p>
          <OutcomeLegend occurring={occurring} />
          <ScenarioTallies
            article={others.length === 0 ? "" : article.article}
            tallies={overview.tallies}
            columns={columns}
          />
        </section>
      </div>
      {overview.swings.length === 0 ? null : (
        <section className="section" aria-labelledby="swings-heading">
          <h2 id="swings-heading">Claims that turn on the choice of evidence</h2>
          <p>
            One mark a scenario, in the order above. <Link to={comparePath()}>Compare scenarios or state your own</Link>
            .
          </p>
          <SwingCards article={article.article} swings={overview.swings} columns={columns} />
        </section>
      )}
      <GridSection {...props} />
      <section className="section" aria-labelledby="browse-heading">
        <h2 id="browse-heading">Browse the numbers</h2>
        <BrowseCards {...browse} />
      </section>
    </>
  );
}

/** "Everything known on the article's day: 15 hold, 3 mixed, 3 fail, 11 are left open." for the first scenario. */
function baselineSentence({ tallies, checkable }: Overview): string {
  const baseline = tallies[0];
  if (baseline === undefined) return "";
  const count = (outcome: string) => baseline.counts.find((one) => one.outcome === outcome)?.count ?? 0;
  const [holds, mixed, fails] = [count("holds"), count("mixed"), count("fails")];
  return `${baseline.label}: ${holds} hold, ${fails} fail, ${mixed} mixed, ${checkable - holds - mixed - fails} left open.`;
}

function GridSection({ article, all, topic, topics, columns, claims }: DashboardProps) {
  const query = gridQuery(all, topic);
  const carry = useCarry();
  return (
    <section className="section" aria-labelledby="grid-heading">
      <h2 id="grid-heading">Claims, readings and scenarios</h2>
      <p>
        Each row is one precise way to read a claim, each column one choice of evidence. A cell says what comes out and
        by how much; open it to see the numbers, their sources and what would turn it over.
      </p>
      {topics.length < 2 ? null : (
        <ul className="chips" aria-label="Topics">
          {["", ...topics].map((one) => (
            <li key={one}>
              <Link
                className="chip"
                to={articlePath(article.article, gridQuery(all, one))}
                aria-current={one === topic ? "true" : undefined}
                preventScrollReset
              >
                {one === "" ? "All topics" : one}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <Link className="button" to={articlePath(article.article, gridQuery(!all, topic))} preventScrollReset>
          {all ? "Show the default readings only" : "Show all readings"}
        </Link>
        <a className="button" href={carry(articleFile(article.article, "csv", query))}>
          Download CSV
        </a>
        <a className="button" href={carry(articleFile(article.article, "json", query))}>
          JSON
        </a>
      </p>
      <VerdictGrid article={article.article} caption="Readings against scenarios" columns={columns} claims={claims} />
      <OpinionList article={article.article} claims={claims} />
    </section>
  );
}
