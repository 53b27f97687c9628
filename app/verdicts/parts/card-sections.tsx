import { Link } from "../../ui/carried.tsx";
import { articleFile } from "../../paths.ts";
import type { CardChart } from "./claim-card.tsx";
import type { ShownCard } from "../cards/card-view.ts";
import { dashboardQuery, type Shown } from "../dashboard/dashboard-query.ts";
import { ClaimCard } from "./claim-card.tsx";

interface CardSectionsProps extends Omit<Shown, "view"> {
  article: string;
  cards: readonly ShownCard[];
  /** By claim. */
  charts: Partial<Record<string, CardChart>>;
  /** Address that shows every claim again. */
  whole: string;
}

/** Claims about figures first, then those about words and events. Opinions stand elsewhere, folded. */
export function CardSections({ article, cards, all, choice, charts, whole }: CardSectionsProps) {
  const figures = cards.filter(({ kind }) => kind === "figures");
  const words = cards.filter(({ kind }) => kind === "words");
  const query = dashboardQuery({ view: "cards", all, choice });
  const list = (shown: readonly ShownCard[]) => (
    <ul className="claim-cards">
      {shown.map((card) => (
        <li key={card.claim}>
          <ClaimCard article={article} card={card} chart={charts[card.claim]} />
        </li>
      ))}
    </ul>
  );
  if (cards.length === 0) {
    return (
      <p className="notice">
        No claim passes these filters. <Link to={whole}>Show all claims</Link>
      </p>
    );
  }
  return (
    <>
      {figures.length === 0 ? null : (
        <section className="cards-room" aria-labelledby="figures-heading">
          <h2 id="figures-heading" className="visually-hidden">
            Claims about figures
          </h2>
          {list(figures)}
        </section>
      )}
      {words.length === 0 ? null : (
        <section className="front-words cards-room" aria-labelledby="words-heading">
          <h2 id="words-heading">Words and events</h2>
          {list(words)}
        </section>
      )}
      <p className="actions">
        <a className="button" href={articleFile(article, "csv", query)}>
          Download CSV
        </a>
        <a className="button" href={articleFile(article, "json", query)}>
          JSON
        </a>
      </p>
    </>
  );
}
