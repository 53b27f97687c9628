/** Where tables are made, renamed and dropped: on one server, or on every server of a cluster at once. */
import type { ServerAddress } from "./address.ts";

export interface Places {
  /** Makes a table for a package's rows, ordered by `rowid`. */
  makeRows(name: string, columns: string): string[];
  /** Makes a small table that every server has as a whole. `more`: words behind its order. */
  makeShared(name: string, columns: string, order: string, more?: string): string;
  /** Makes an empty table, of which there can be one. */
  makeMark(name: string): string;
  rename(from: string, to: string): string;
  drop(name: string): string;
  /** Waits until every server has what was written into a table of `makeShared`; of `makeRows` too, where `rows` says so. */
  settle(name: string, rows?: boolean): string[];
  /** A question whose only answer is 1 where every shard can be asked; it fails, or answers 0, where one cannot. */
  whole: string;
  /** The tables that belong to one of `makeRows`, itself among them. */
  namesOf(name: string): string[];
}

const ONE: Places = {
  makeRows: (name, columns) => [`create table ${name} (${columns}) engine = MergeTree order by rowid`],
  makeShared: (name, columns, order, more = "") =>
    `create table if not exists ${name} (${columns}) engine = MergeTree order by ${order}${more}`,
  makeMark: (name) => `create table ${name} (n UInt8) engine = Memory`,
  rename: (from, to) => `rename table ${from} to ${to}`,
  drop: (name) => `drop table if exists ${name} sync`,
  settle: () => [],
  whole: "select 1",
  namesOf: (name) => [name],
};

/** Rows next to each other lie on the same shard, so that a range of them is read from few. */
const ROWS_TOGETHER = 65_536;
/** What a shard holds of a table, beside the table that stands for all shards. */
const PART = "_part";

/**
 * The table that is asked has no rows of its own: it stands for a part on each shard, which all replicas of the shard have. A small table has all servers
 * as replicas, whichever shard they are of. Servers tell which they are by their macros `shard` and `replica`; names of tables are never used again, so
 * their paths in the Keeper are not either.
 */
function onCluster(cluster: string, database: string): Places {
  const on = `on cluster ${cluster}`;
  const path = (...names: string[]) => `'/scenario-dashboard/${database}/${names.join("/")}'`;
  return {
    makeRows: (name, columns) => [
      `create table ${name}${PART} ${on} (${columns}) engine = ReplicatedMergeTree(${path(name, "{shard}")}, '{replica}') order by rowid`,
      `create table ${name} ${on} (${columns}) engine = Distributed('${cluster}', '${database}', '${name}${PART}', intDiv(rowid, ${ROWS_TOGETHER}))`,
    ],
    makeShared: (name, columns, order, more = "") =>
      `create table if not exists ${name} ${on} (${columns}) engine = ReplicatedMergeTree(${path(name)}, '{shard}-{replica}') order by ${order}${more}`,
    makeMark: (name) => `create table ${name} ${on} (n UInt8) engine = Memory`,
    rename: (from, to) => `rename table ${from} to ${to} ${on}`,
    drop: (name) => `drop table if exists ${name} ${on} sync`,
    settle: (name, rows = false) => [`system sync replica ${on} ${database}.${name}${rows ? PART : ""}`],
    // A shard that does not answer makes the first number fail.
    whole: `select toUInt8((select count() from cluster('${cluster}', system.one) settings skip_unavailable_shards = 0) = (select uniqExact(shard_num) from system.clusters where cluster = '${cluster}'))`,
    namesOf: (name) => [name, `${name}${PART}`],
  };
}

export function placesOf({ cluster, database }: ServerAddress): Places {
  return cluster === "" ? ONE : onCluster(cluster, database);
}
