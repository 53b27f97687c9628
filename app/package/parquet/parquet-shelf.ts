/** The Parquet files of a package while it is checked: each is copied, hashed and opened once. */
import { createHash, type Hash } from "node:crypto";
import { type Issue, issueAt } from "../issues.ts";
import { openPackageParquet } from "../package-files.ts";
import type { OpenParquet, ParquetFile } from "./parquet.ts";

export type Shelved = { parquet: ParquetFile; hash: Hash; issue: null } | { parquet: null; issue: Issue };

export class ParquetShelf {
  readonly #dir: string;
  readonly #open: OpenParquet | undefined;
  readonly #onRead: (bytes: number) => void;
  readonly #files = new Map<string, Promise<Shelved>>();

  /** `open` is absent where nobody has an engine at hand: such files are refused then. `onRead` gets how many bytes were read. */
  constructor(dir: string, open: OpenParquet | undefined, onRead: (bytes: number) => void = () => undefined) {
    this.#dir = dir;
    this.#open = open;
    this.#onRead = onRead;
  }

  /** The file, or why it cannot be read. */
  get(file: string): Promise<Shelved> {
    const known = this.#files.get(file) ?? this.#opened(file);
    this.#files.set(file, known);
    return known;
  }

  /** Lets go of one that nobody will ask for again: its copy takes room. */
  async drop(file: string): Promise<void> {
    const shelved = await this.#files.get(file);
    this.#files.delete(file);
    await shelved?.parquet?.close();
  }

  async close(): Promise<void> {
    for (const file of this.#files.keys()) await this.drop(file);
  }

  async #opened(file: string): Promise<Shelved> {
    if (this.#open === undefined) {
      const expected = "a CSV file: Parquet is read where the engine is at hand, by the server and by check";
      return { parquet: null, issue: issueAt(file, null, "", "", "not-parquet", expected) };
    }
    const hash = createHash("sha256");
    const take = (bytes: Uint8Array) => {
      hash.update(bytes);
      this.#onRead(bytes.length);
    };
    const opened = await openPackageParquet(this.#dir, file, take, this.#open);
    return opened.parquet === null ? opened : { ...opened, hash };
  }
}
