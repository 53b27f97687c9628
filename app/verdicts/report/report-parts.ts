/** Small parts of a report's HTML. Everything that comes from data is escaped by `html`. */
import { html, raw } from "hono/html";
import type { VerdictOutcome } from "../../domain/verdicts.ts";
import { OUTCOME_SHAPES, TONES } from "../sentences/outcome-shapes.ts";

export type Html = ReturnType<typeof html>;

export const NOTHING = raw("");

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** The shapes of all outcomes, once a file; `mark` refers to them. */
export function shapeSymbols(): Html {
  const symbols = Object.entries(OUTCOME_SHAPES).map(([outcome, parts]) => {
    const drawn = parts.map(({ tag, attributes }) => {
      const written = Object.entries(attributes).map(([name, value]) => `${kebab(name)}="${value}"`);
      return `<${tag} ${written.join(" ")}/>`;
    });
    return `<symbol id="shape-${outcome}" viewBox="0 0 16 16">${drawn.join("")}</symbol>`;
  });
  return raw(`<svg class="shapes" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`);
}

/** A verdict as shape, word and colour; `brief`: the word is there for who cannot see the shape. */
export function mark(outcome: VerdictOutcome, word: string, brief = false): Html {
  const shape =
    OUTCOME_SHAPES[outcome].length === 0
      ? NOTHING
      : html`<svg aria-hidden="true"><use href="#shape-${outcome}"></use></svg>`;
  const said = brief ? html`<span class="unseen">${word}</span>` : html`${word}`;
  return html`<span class="verdict tone-${TONES[outcome]}">${shape}${said}</span>`;
}

/** A link to the publisher or the site; the words alone where there is no web address. */
export function outward(href: string, words: string | Html): Html {
  return /^https?:\/\//.test(href) ? html`<a href="${href}" rel="noopener">${words}</a>` : html`${words}`;
}
