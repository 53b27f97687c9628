/**
 * The tables that several servers share in one database: who loads them, who uses them, and when they go.
 * `note_{data}` has how the tables of a package lie, in one row; it is renamed to that when they are whole, and makes them count.
 * `d_{data}_{load}_{number}` are the tables, `begun_{data}_{load}` is a note in the making, `loading_{data}` is there while somebody loads,
 * `store_uses` has who was seen when, by the server's clock.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { RememberedLayout } from "../table-files.ts";
import { CODES, codeOf, type Server } from "./server.ts";

const ASK_AGAIN_MS = 250;
const BEAT_MS = 5_000;
/** Who loads and was not seen for so long is gone. */
const GONE_SECONDS = 60;
const USE_MS = 60_000;
/** Tables that nobody was seen to use for so long are dropped by whoever looks. */
const UNUSED_SECONDS = 900;

/** Not every shard of a cluster can be asked. */
export class NotWhole extends Error {
  constructor(cluster: string) {
    super(`not every shard of the cluster ${cluster} answers`);
    this.name = "NotWhole";
  }
}

/** Fills tables of these names, in the layouts' order, and says how they lie. */
export type Load = (nameOf: (place: number) => string) => Promise<RememberedLayout[]>;

/**
 * How the tables of `key` (hex) lie on the server: found there, or loaded now. Of several servers that start at once the first loads, the
 * others wait and share. Throws what `load` and the server throw; nothing counts of a load that was not finished.
 */
export async function sharedTables(server: Server, key: string, load: Load): Promise<RememberedLayout[]> {
  const { makeShared, whole } = server.places;
  await server.change(
    makeShared("store_uses", "what String, at DateTime64(3)", "what", " ttl toDateTime(at) + interval 2 day"),
  );
  const [[isWhole] = []] = await server.ask(whole);
  if (Number(isWhole) !== 1) throw new NotWhole(server.address.cluster);
  for (;;) {
    // Before they are looked for: whoever drops what is unused sees it.
    await seen(server, key);
    const found = await recall(server, key);
    if (found !== null) return found;
    if (await begins(server, key)) {
      try {
        const loaded = (await recall(server, key)) ?? (await loadNow(server, key, load));
        await dropUnused(server, key);
        return loaded;
      } finally {
        // A lock that stays is taken away by whoever waits a minute for it.
        await drop(server, `loading_${key}`).catch(() => undefined);
      }
    }
    await pause(ASK_AGAIN_MS);
  }
}

/** Says now and then that the tables are in use, and drops what nobody uses, until the answer is called. */
export function keepInUse(server: Server, key: string): () => void {
  // Unreachable for a while: the next question to the tables finds out as well, and tells.
  const timer = setInterval(() => void look(server, key).catch(() => undefined), USE_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function look(server: Server, key: string): Promise<void> {
  await seen(server, key);
  await dropUnused(server, key);
}

function seen(server: Server, what: string): Promise<void> {
  return server.change(`insert into store_uses values ('${what}', now64(3))`);
}

async function tablesLike(server: Server, pattern: string): Promise<string[]> {
  const rows = await server.ask(
    `select name from system.tables where database = currentDatabase() and match(name, '${pattern}') order by name`,
  );
  return rows.map(([name]) => String(name));
}

/** Null where there is no note, or not every table that it tells of, or (on a server that has lost its disk) nothing in it yet. */
async function recall(server: Server, key: string): Promise<RememberedLayout[] | null> {
  if ((await tablesLike(server, `^note_${key}$`)).length === 0) return null;
  const [[text] = []] = await server.ask(`select layouts from note_${key}`);
  if (text === undefined) return null;
  const layouts = JSON.parse(String(text)) as RememberedLayout[];
  const there = new Set(await tablesLike(server, `^d_${key}_`));
  if (layouts.every(({ name }) => there.has(name))) return layouts;
  await drop(server, `note_${key}`);
  return null;
}

/** Whether it is this server's turn to load. Of two that make the table the second is refused; one left by a server that died goes. */
async function begins(server: Server, key: string): Promise<boolean> {
  try {
    await server.change(server.places.makeMark(`loading_${key}`));
    return true;
  } catch (error) {
    if (codeOf(error) !== CODES.exists) throw error;
  }
  const [[old] = []] = await server.ask(
    `select metadata_modification_time < now() - interval ${GONE_SECONDS} second from system.tables where database = currentDatabase() and name = 'loading_${key}'`,
  );
  if (Number(old) === 1 && !isLoaded(await lastSeen(server), key)) await drop(server, `loading_${key}`);
  return false;
}

/** Two at once do no harm (one held up for a minute is taken for dead): each fills tables of its own, and the first to end counts. */
async function loadNow(server: Server, key: string, load: Load): Promise<RememberedLayout[]> {
  const id = randomUUID().slice(0, 8);
  const begun = `begun_${key}_${id}`;
  const beat = setInterval(() => void seen(server, `load_${key}_${id}`).catch(() => undefined), BEAT_MS);
  try {
    await seen(server, `load_${key}_${id}`);
    const layouts = await load((place) => `d_${key}_${id}_${place}`);
    await server.change(server.places.makeShared(begun, "layouts String", "tuple()"));
    await server.client.insert({ table: begun, values: [{ layouts: JSON.stringify(layouts) }], format: "JSONEachRow" });
    for (const wait of server.places.settle(begun)) await server.change(wait);
    await server.change(server.places.rename(begun, `note_${key}`));
    return layouts;
  } catch (error) {
    for (const name of await tablesLike(server, `^(d|begun)_${key}_${id}`).catch(() => []))
      await drop(server, name).catch(() => undefined);
    const other = codeOf(error) === CODES.exists ? await recall(server, key) : null;
    if (other !== null) return other;
    throw error;
  } finally {
    clearInterval(beat);
  }
}

function drop(server: Server, name: string): Promise<void> {
  return server.change(server.places.drop(name));
}

/** Seconds since each was seen. */
async function lastSeen(server: Server): Promise<Map<string, number>> {
  const rows = await server.ask("select what, dateDiff('second', max(at), now64(3)) from store_uses group by what");
  return new Map(rows.map(([what, ago]) => [String(what), Number(ago)]));
}

/** Whether somebody loads these tables just now: those of a package, or of one load (`{data}_{load}`). */
function isLoaded(seenAgo: ReadonlyMap<string, number>, what: string): boolean {
  return [...seenAgo].some(([name, ago]) => name.startsWith(`load_${what}`) && ago <= GONE_SECONDS);
}

/** Drops what earlier packages and loads that were cut off left behind. Notes go first: without one, tables do not count. */
async function dropUnused(server: Server, key: string): Promise<void> {
  const [own, names, seenAgo] = [
    await recall(server, key),
    await tablesLike(server, "^(note|begun|loading|d)_[0-9a-f]{24}(_|$)"),
    await lastSeen(server),
  ];
  const tables = (own ?? []).flatMap(({ name }) => server.places.namesOf(name));
  const kept = new Set([`note_${key}`, `loading_${key}`, ...tables]);
  const isKept = (name: string) => {
    const [, of = "", id = ""] = name.split("_");
    if (of === key) return own === null || kept.has(name) || isLoaded(seenAgo, `${of}_${id}`);
    return isLoaded(seenAgo, of) || (seenAgo.get(of) ?? Infinity) <= UNUSED_SECONDS;
  };
  const unused = names.filter((name) => !isKept(name));
  const notesFirst = unused.sort((one, other) => Number(other.startsWith("note")) - Number(one.startsWith("note")));
  for (const name of notesFirst) await drop(server, name);
}
