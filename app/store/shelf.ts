/** What extracts take of the disk, and the bound on it: files finished, being read, being made, and those that could not be deleted. */
import type { ExtractFile, Result } from "./store.ts";
import { Waiting } from "./waiting.ts";

export interface ShelfOptions {
  maxBytes: number;
  /** Deletes a file; may fail. */
  remove(path: string): Promise<void>;
  log(line: string): void;
}

/** Bytes of the disk spoken for by a file in the making. */
export interface Room {
  /** Claims more, if there is more without waiting. */
  grow(bytes: number): Promise<boolean>;
  /** The file is finished: the room becomes its own. */
  keep(key: string, file: ExtractFile): void;
  /** Gives back what was not kept. Safe to call twice. */
  leave(): void;
}

interface Entry {
  key: string;
  file: ExtractFile;
  readers: number;
}

export class Shelf {
  readonly #options: ShelfOptions;
  /** By key; what was asked for longest ago comes first. */
  readonly #entries = new Map<string, Entry>();
  /** Off the shelf but on the disk: gone by name and still open, or impossible to delete. */
  readonly #lingering = new Set<Entry>();
  readonly #undeletable = new Set<Entry>();
  readonly #waiting = new Waiting();
  #claimed = 0;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** Bytes of the disk taken or spoken for. */
  get bytes(): number {
    const held = [...this.#entries.values(), ...this.#lingering, ...this.#undeletable];
    return held.reduce((sum, { file }) => sum + file.bytes, this.#claimed);
  }

  find(key: string): ExtractFile | null {
    const entry = this.#entries.get(key);
    if (!entry) return null;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.file;
  }

  /** Counts one more reader of the file until the answer is called; null when the file is no longer here. */
  hold(file: ExtractFile): (() => void) | null {
    const entry = [...this.#entries.values()].find((one) => one.file === file);
    if (!entry) return null;
    entry.readers += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      entry.readers -= 1;
      if (entry.readers === 0) this.#lingering.delete(entry);
      this.#waiting.wake();
    };
  }

  /** The file is gone from the disk, by whatever hand; it counts on while somebody reads it. */
  forget(file: ExtractFile): void {
    for (const [key, entry] of this.#entries) {
      if (entry.file !== file) continue;
      this.#entries.delete(key);
      if (entry.readers > 0) this.#lingering.add(entry);
    }
    this.#waiting.wake();
  }

  /** Room for `bytes`, made by deleting what nobody reads; else waited for. "busy" when there is none in time. */
  async claim(bytes: number, waitMs: number, signal?: AbortSignal): Promise<Result<Room>> {
    const given = await this.#waiting.until(() => this.#take(bytes), waitMs, signal);
    return given.ok ? { ok: true, value: this.#room(bytes) } : given;
  }

  #room(first: number): Room {
    let claimed = first;
    let left = false;
    const leave = () => {
      left = true;
      this.#claimed -= claimed;
      claimed = 0;
    };
    return {
      grow: async (bytes) => {
        const more = bytes - claimed;
        if (left || more <= 0) return true;
        if (!(await this.#take(more))) return false;
        // Left while room was being made: it is nobody's.
        if (left) this.#claimed -= more;
        else claimed += more;
        return true;
      },
      keep: (key, file) => {
        leave();
        this.#entries.set(key, { key, file, readers: 0 });
        this.#waiting.wake();
      },
      leave: () => {
        leave();
        this.#waiting.wake();
      },
    };
  }

  async #take(bytes: number): Promise<boolean> {
    const { maxBytes } = this.#options;
    let retried = false;
    while (this.bytes + bytes > maxBytes) {
      const idle = [...this.#entries.values()].find(({ readers }) => readers === 0);
      if (idle) await this.#evict(idle);
      else if (retried || this.#undeletable.size === 0) return false;
      else {
        retried = true;
        for (const entry of this.#undeletable) await this.#remove(entry);
      }
    }
    this.#claimed += bytes;
    return true;
  }

  /** Counts as taken until it is really gone. */
  async #evict(entry: Entry): Promise<void> {
    this.#entries.delete(entry.key);
    this.#lingering.add(entry);
    await this.#remove(entry);
    this.#lingering.delete(entry);
  }

  async #remove(entry: Entry): Promise<void> {
    try {
      await this.#options.remove(entry.file.path);
      this.#undeletable.delete(entry);
    } catch (error) {
      if (!this.#undeletable.has(entry)) this.#options.log(`An extract cannot be deleted: ${String(error)}`);
      this.#undeletable.add(entry);
    }
  }
}
