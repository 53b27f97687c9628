/** Loads a package's tables while it is checked, from the very bytes that are checked and hashed. */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { TableInfo } from "../domain/tables.ts";
import type { FileTaker, RowsTaker, TableTaker } from "../package/rows-taker.ts";
import type { TableLayout } from "./layout.ts";
import { type LoadEngine, type LoadLimits, openLoadEngine, run } from "./load-engine.ts";
import { loadTable } from "./load-tables.ts";
import { StartRefused } from "./start-refused.ts";
import type { StoreSource } from "./store.ts";
import { TableLoad } from "./table-load.ts";

/** Bytes of a part: a few of the engine's row groups, so that the last part, which is loaded after the check, is soon done. */
const PART = 24 << 20;

/** Parts that may wait for the engine: what they take on the disk. */
const MOST_WAITING = 2;

interface AheadTable {
  load: Promise<TableLoad | null>;
  /** Of its files, those that were taken whole and as they stand. */
  files: string[];
  broken: boolean;
}

/** What was loaded: a file that only its maker knows, and how the tables lie in it. */
export interface LoadedAhead {
  file: string;
  layouts: TableLayout[];
}

/**
 * A taker of rows that loads what it takes, one part after the other, into a new file in `cacheDir` (which exists). Whatever goes wrong
 * while it does only makes `finish` give null: the package is then loaded from its files, and what is wrong is said there.
 */
export class LoadAhead implements RowsTaker {
  readonly #file: string;
  readonly #limits: LoadLimits;
  readonly #partBytes: number;
  readonly #tables = new Map<string, AheadTable>();
  #engine: Promise<LoadEngine | null> | null = null;
  /** Everything that the engine was asked, one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #parts = 0;
  #failed = false;

  constructor(cacheDir: string, limits: Omit<LoadLimits, "spillDir">, partBytes = PART) {
    this.#partBytes = partBytes;
    this.#file = join(cacheDir, `loading-${randomUUID()}.duckdb`);
    this.#limits = { ...limits, spillDir: `${this.#file}.spill` };
  }

  table(info: TableInfo): TableTaker {
    const number = this.#tables.size;
    const load = this.#then(async ({ connection }) => TableLoad.begin(connection, info, number));
    const table: AheadTable = { load, files: [], broken: false };
    this.#tables.set(info.name, table);
    return { file: (path) => this.#takeFile(table, path) };
  }

  /**
   * The tables of this source, which is what was checked meanwhile, loaded whole; null where they are to be loaded from the start.
   * Tables and files that could not be taken as they stood are read from the package now. Throws SourceChanged.
   */
  async finish(source: StoreSource, tell?: (line: string) => void): Promise<LoadedAhead | null> {
    if (this.#tables.size === 0) return null;
    const engine = this.#failed ? null : await this.#opened();
    await this.#work;
    if (engine === null || this.#failed) return null;
    try {
      return await this.#whole(engine, source, tell);
    } catch (error) {
      // The other way tells what is wrong, or takes the memory that this one has not.
      if (error instanceof StartRefused) throw error;
      return null;
    }
  }

  async #whole(engine: LoadEngine, source: StoreSource, tell: LoadLimits["tell"]): Promise<LoadedAhead> {
    const { connection } = engine;
    // While the package was read, one thread was enough.
    await run(connection, sql.raw(`set threads = ${this.#limits.threads}`));
    const layouts: TableLayout[] = [];
    const used = new Set<AheadTable>();
    for (const table of source.tables) {
      const ahead = this.#tables.get(table.info.name);
      const load = ahead && isWhole(ahead, table) ? await ahead.load : null;
      if (ahead && load) used.add(ahead);
      layouts.push(
        load
          ? await load.finish(table.info)
          : await loadTable(connection, table, {
              number: this.#tables.size + layouts.length,
              copy: `${this.#file}.part`,
              tell,
            }),
      );
    }
    for (const table of this.#tables.values()) {
      const name = used.has(table) ? undefined : (await table.load)?.layout.name;
      if (name !== undefined) await run(connection, sql`drop table ${sql.ref(name)}`);
    }
    await run(connection, sql`checkpoint`);
    engine.close();
    this.#engine = null;
    return { file: this.#file, layouts };
  }

  /** Lets go of everything, whatever has become of it. */
  async discard(): Promise<void> {
    this.#failed = true;
    const engine = this.#engine;
    await this.#work.catch(() => undefined);
    (await engine)?.close();
    this.#engine = null;
    for (const ending of ["", ".wal", ".spill"]) rmSync(this.#file + ending, { recursive: true, force: true });
  }

  #takeFile(table: AheadTable, path: string): FileTaker {
    let part = "";
    let descriptor: number | null = null;
    let held = 0;
    let parts = 0;
    void this.#then(async () => (await table.load)?.beginFile(path));

    const send = () => {
      if (descriptor === null) return;
      closeSync(descriptor);
      descriptor = null;
      held = 0;
      const sent = part;
      const isFirst = parts++ === 0;
      this.#waiting += 1;
      const add = async () => {
        // One that cannot be loaded as it stands is not plain either, or tells of its fault when it is read again.
        if (!table.broken) await (await table.load)?.addCsv(sent, isFirst).catch(() => void (table.broken = true));
      };
      void this.#then(add).finally(() => {
        this.#waiting -= 1;
        rmSync(sent, { force: true });
      });
    };

    return {
      take: (bytes, isWhole) => {
        if (this.#failed || bytes.length === 0) return;
        try {
          if (descriptor === null) {
            part = `${this.#file}.${(this.#parts += 1)}.part`;
            descriptor = openSync(part, "wx");
          }
          writeSync(descriptor, bytes);
        } catch {
          // A full disk, perhaps: the load from the start says so.
          this.#failed = true;
          return;
        }
        held += bytes.length;
        if (!isWhole || held < this.#partBytes) return;
        send();
        return this.#waiting > MOST_WAITING ? this.#work.then(() => undefined) : undefined;
      },
      end: (isPlain) => {
        send();
        if (isPlain) table.files.push(path);
        else table.broken = true;
      },
    };
  }

  #opened(): Promise<LoadEngine | null> {
    this.#engine ??= openLoadEngine(this.#file, { ...this.#limits, threads: 1 }).catch(() => {
      this.#failed = true;
      return null;
    });
    return this.#engine;
  }

  /** Asks the engine when it has done all else; null where that or anything before it went wrong. */
  #then<T>(work: (engine: LoadEngine) => Promise<T>): Promise<T | null> {
    const done = this.#work.then(async () => {
      const engine = this.#failed ? null : await this.#opened();
      if (engine === null || this.#failed) return null;
      try {
        return await work(engine);
      } catch {
        this.#failed = true;
        return null;
      }
    });
    this.#work = done;
    return done;
  }
}

/** Whether all files of the table were taken, and as they are loaded. */
function isWhole({ files, broken }: AheadTable, table: StoreSource["tables"][number]): boolean {
  const wanted = table.files;
  return (
    !broken && wanted.length === files.length && wanted.every(({ path, reshaped }, i) => path === files[i] && !reshaped)
  );
}
