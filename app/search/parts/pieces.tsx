import { marked } from "../model/marked.ts";

/** A text with the words that were met marked. */
export function Pieces({ text, terms }: { text: string; terms: readonly string[] }) {
  return (
    <>
      {marked(text, terms).map(({ text: piece, hit }, place) =>
        hit ? <mark key={place}>{piece}</mark> : <span key={place}>{piece}</span>,
      )}
    </>
  );
}
