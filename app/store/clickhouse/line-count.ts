import type { LineKind } from "../dialect/dialect.ts";

const [QUOTE, LINE_FEED] = [34, 10];

/** Counts lines as they go by: in CSV only a line end outside of quotes ends one, in JSON each does. */
export class LineCount {
  lines = 0;
  readonly #quotes: boolean;
  #quoted = false;

  constructor(kind: LineKind) {
    this.#quotes = kind === "csv";
  }

  take(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === QUOTE && this.#quotes) this.#quoted = !this.#quoted;
      else if (byte === LINE_FEED && !this.#quoted) this.lines += 1;
    }
  }
}
