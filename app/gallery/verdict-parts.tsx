import { articlePath } from "../paths.ts";
import type { GalleryPage } from "../queries/gallery.server.ts";
import { OUTCOME_MEANINGS } from "../verdicts/sentences/outcome-words.ts";
import { CardFilters } from "../verdicts/parts/card-filters.tsx";
import { CardSections } from "../verdicts/parts/card-sections.tsx";
import { Matrix } from "../verdicts/parts/matrix.tsx";
import { OpinionList } from "../verdicts/parts/opinion-list.tsx";
import { OutcomeLegend } from "../verdicts/parts/outcome-legend.tsx";
import { ScenarioBar } from "../verdicts/parts/scenario-bar.tsx";
import { ScenarioTallies } from "../verdicts/parts/scenario-tally.tsx";
import { TakeAway } from "../verdicts/parts/take-away.tsx";
import { TallyMarks } from "../verdicts/parts/tally-marks.tsx";
import { VerdictMark } from "../verdicts/parts/verdict-mark.tsx";
import { Room, Specimen } from "./specimen.tsx";
import "../verdicts/parts/cards.css";
import "../verdicts/parts/cards-alone.css";

type Side = Pick<GalleryPage["cards"], "article" | "view" | "all" | "choice" | "cards" | "charts">;

function Cards({ article, all, choice, cards, charts }: Side) {
  return (
    <CardSections
      article={article.article}
      cards={cards}
      all={all}
      choice={choice}
      whole={articlePath(article.article)}
      charts={charts}
    />
  );
}

/** Marks, tallies, cards, the matrix and the scenario's bar. */
export function VerdictParts({ page }: { page: GalleryPage }) {
  const { cards, compared, matrix, choices, charts } = page;
  const { article } = cards.article;
  const bars = [
    ["none stated", charts[0]?.bar],
    ["one", cards.bar],
    ["compared with two", compared.bar],
  ] as const;
  return (
    <Room name="Verdicts">
      <Specimen of="Marks">
        <p className="actions">
          {OUTCOME_MEANINGS.map(({ outcome, word }) => (
            <VerdictMark key={outcome} outcome={outcome} word={word} />
          ))}
        </p>
      </Specimen>
      <Specimen of="Legend">
        <OutcomeLegend occurring={OUTCOME_MEANINGS.map(({ outcome }) => outcome)} />
      </Specimen>
      {bars.map(([state, view]) =>
        view ? (
          <Specimen of={`Scenario bar: ${state}`} key={state}>
            <ScenarioBar view={view} choices={choices} />
          </Specimen>
        ) : null,
      )}
      <Specimen of="Tally">
        <TallyMarks headline={cards.headline} hrefOf={() => "#verdicts"} />
      </Specimen>
      <Specimen of="Filters of cards">
        <CardFilters {...cards} path={articlePath(article)} verdicts={[]} turning={cards.headline.turning} />
      </Specimen>
      <Specimen of="Cards">
        <Cards {...cards} />
      </Specimen>
      <Specimen of="Cards compared">
        <Cards {...compared} />
      </Specimen>
      <Specimen of="No cards">
        <Cards {...cards} cards={[]} />
      </Specimen>
      <Specimen of="Opinions">
        <OpinionList article={article} cards={cards.cards.filter(({ kind }) => kind === "opinion")} />
      </Specimen>
      <Specimen of="Matrix">
        <Matrix article={article} columns={matrix.columns} claims={matrix.claims} />
      </Specimen>
      <Specimen of="Tallies of scenarios">
        <ScenarioTallies article={article} tallies={cards.overview.tallies} columns={cards.columns} />
      </Specimen>
      <Specimen of="Take away">
        <TakeAway article={article} />
      </Specimen>
    </Room>
  );
}
