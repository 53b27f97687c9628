import type { GalleryPage } from "../queries/gallery.server.ts";
import { SearchResults } from "../search/parts/search-results.tsx";
import { DrawnPictureBox } from "../ui/drawn-picture.tsx";
import { ArticleList } from "../verdicts/parts/article-list.tsx";
import { ChangeDays } from "../verdicts/parts/change-days.tsx";
import { Comparison } from "../verdicts/parts/comparison.tsx";
import { Room, Specimen } from "./specimen.tsx";

type Lists = Pick<GalleryPage, "comparison" | "articles" | "changes" | "found" | "unfound">;

/** What compares, lists and finds. */
export function ListParts({ comparison, articles, changes, found, unfound }: Lists) {
  const { charts, builder: _, ...compared } = comparison;
  return (
    <Room name="Lists">
      <Specimen of="Comparison">
        <Comparison {...compared} chartOf={(reading) => charts[reading] && <DrawnPictureBox {...charts[reading]} />} />
      </Specimen>
      <Specimen of="Articles">
        <ArticleList {...articles} />
      </Specimen>
      <Specimen of="No article found">
        <ArticleList {...articles} rows={[]} found={0} pages={1} />
      </Specimen>
      <Specimen of="Changes">
        <ChangeDays entries={changes.entries} />
      </Specimen>
      <Specimen of="Found">
        <SearchResults {...found} />
      </Specimen>
      <Specimen of="Nothing found">
        <SearchResults {...unfound} />
      </Specimen>
    </Room>
  );
}
