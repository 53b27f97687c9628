/** An engine that is opened anew when its tables turn out to be damaged or gone in use; meanwhile every question gets a 503. */
import { EngineBroken, type Cell, type Engine, type RunOptions } from "./engine.ts";
import { firstLine } from "./open-tables.ts";
import type { Sql } from "./sql.ts";
import { SourceChanged } from "./start-refused.ts";
import type { Result } from "./store.ts";

export interface Healing {
  /** Opens the tables anew, made from the package where the cached ones are damaged. */
  reopen(): Promise<Engine>;
  log(line: string): void;
  /** Milliseconds of a clock that nobody sets. */
  now(): number;
  /** Default: of tables in a file of this server's own. */
  words?: HealingWords;
}

/** The first is for the log, the others are fit for readers. */
export interface HealingWords {
  found(why: string): string;
  failed: string;
  changed: string;
  rebuilding: string;
}

/** After an attempt that failed, the next question this much later tries again: the file may have been put back, the disk freed. */
const RETRY_MS = 30_000;

const OWN_TABLES: HealingWords = {
  found: (why) =>
    `Cache: the loaded tables cannot be read (${why}); they are opened anew, from the package where they are damaged.`,
  failed: "The server's stored tables are damaged and could not be made anew. It tries again every half a minute.",
  changed:
    "The server's stored tables are damaged, and the data package is no longer the one that was checked: the server must be started again.",
  rebuilding: "The server found its stored tables damaged and is making them anew. Try again shortly.",
};

export const TABLES_ELSEWHERE: HealingWords = {
  found: (why) =>
    `Tables: the database of STORE_URL gives no answer (${why}); the tables are looked for again, and loaded anew where they are gone.`,
  failed: "The server cannot reach its database just now. It tries again every half a minute.",
  changed:
    "The tables are gone from the server's database, and the data package is no longer the one that was checked: the server must be started again.",
  rebuilding: "The server has lost its database and is looking for it. Try again shortly.",
};

export class HealingEngine implements Engine {
  /** null from the moment the damaged one is closed until there is another. */
  #engine: Engine | null;
  readonly #healing: Healing;
  /** Under way. */
  #attempt: Promise<void> | null = null;
  #trouble: string | null = null;
  #failedAt = -Infinity;
  #closed = false;
  readonly #words: HealingWords;

  constructor(engine: Engine, healing: Healing) {
    this.#engine = engine;
    this.#healing = healing;
    this.#words = healing.words ?? OWN_TABLES;
  }

  /** Why there are no answers just now, fit for readers; null when there are. */
  get trouble(): string | null {
    return this.#trouble;
  }

  async run<T = Cell[]>(query: Sql, options: RunOptions, toRow?: (cells: Cell[]) => T): Promise<Result<T[]>> {
    const engine = this.#engine;
    if (engine === null || this.#trouble !== null) {
      if (!this.#attempt && this.#healing.now() - this.#failedAt >= RETRY_MS) this.#begin();
      return this.#unavailable();
    }
    try {
      const answer = await engine.run(query, options, toRow);
      // Stopped because another question met the damage: the server as a whole goes on.
      const stopped = !answer.ok && answer.failure.reason === "closed" && !this.#closed;
      return stopped ? this.#unavailable() : answer;
    } catch (error) {
      if (!(error instanceof EngineBroken)) throw error;
      if (engine === this.#engine && this.#trouble === null && !this.#closed) {
        this.#healing.log(this.#words.found(firstLine(error)));
        this.#begin();
      }
      return this.#unavailable();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#attempt;
    await this.#engine?.close();
  }

  #unavailable(): Result<never> {
    return { ok: false, failure: { reason: "rebuilding", message: this.#trouble ?? this.#words.rebuilding } };
  }

  #begin(): void {
    const last = this.#trouble;
    this.#trouble ??= this.#words.rebuilding;
    this.#attempt = this.#heal(last).finally(() => {
      this.#attempt = null;
    });
  }

  async #heal(last: string | null): Promise<void> {
    try {
      const damaged = this.#engine;
      this.#engine = null;
      await damaged?.close();
      this.#engine = await this.#healing.reopen();
      this.#trouble = null;
    } catch (error) {
      this.#failedAt = this.#healing.now();
      this.#trouble = error instanceof SourceChanged ? this.#words.changed : this.#words.failed;
      if (last !== this.#trouble) this.#healing.log(`The tables could not be made anew: ${firstLine(error)}`);
    }
  }
}
