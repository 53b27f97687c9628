/** Every setting of the server in words; settings.ts reads them. */

interface SettingDoc {
  name: string;
  standard: string;
  meaning: string;
}

/** Every setting there is: `--help` prints this list, the README repeats it, a test holds them together. */
export const SETTINGS: readonly SettingDoc[] = [
  { name: "PORT", standard: "4173", meaning: "TCP port to listen on, 0 to 65535 (0 = any free one)" },
  { name: "HOST", standard: "127.0.0.1", meaning: "address to listen on; 0.0.0.0 opens the site to the network" },
  { name: "DATA_DIR", standard: "data", meaning: "folder of the data package to serve (holds datapackage.json)" },
  {
    name: "CACHE_DIR",
    standard: ".cache",
    meaning: "folder for what can be made again: the query engine's file, extracts",
  },
  {
    name: "SITE_URL",
    standard: "",
    meaning:
      "address that readers use (https://…), for citations and canonical links; without it only this machine's own is named",
  },
  {
    name: "OPERATOR",
    standard: "",
    meaning:
      "name of the person or body that runs this site, for the page /who; without it that page says that none is given",
  },
  {
    name: "CONTACT",
    standard: "",
    meaning: "mail address or http(s) address for readers who report a mistake, for the page /who",
  },
  {
    name: "WATCH",
    standard: "no",
    meaning: "yes: reads DATA_DIR anew when a file in it changes, and open pages reload (the same as --watch)",
  },
  {
    name: "MAX_REQUESTS",
    standard: "16",
    meaning: "pages in work at once, and as many files; more are answered 503 with Retry-After",
  },
  { name: "STALL_SECONDS", standard: "60", meaning: "a client that takes nothing for so long is dropped" },
  {
    name: "CONNECTIONS",
    standard: "1000",
    meaning: "connections open at once, fewer where the process may open few files; the longest idle makes room",
  },
  {
    name: "STOP_SECONDS",
    standard: "8",
    meaning: "seconds that work in flight has to end after a signal to stop; containers kill after 10",
  },
  {
    name: "DRAIN_SECONDS",
    standard: "0",
    meaning: "seconds after a signal in which /readyz is 503 and all else is answered, before STOP_SECONDS begin",
  },
  {
    name: "KEEP_ALIVE_SECONDS",
    standard: "75",
    meaning: "an idle connection is kept for so long: longer than a load balancer keeps it, which is mostly 60",
  },
  {
    name: "WORKERS",
    standard: "1",
    meaning: "processes that answer on the one port; they share the limits that are divided (see docs/settings.md)",
  },
  {
    name: "LOG_FORMAT",
    standard: "text",
    meaning: "text or json: one JSON object a line, for requests and for all else that is said",
  },
  {
    name: "METRICS_PORT",
    standard: "",
    meaning: "port of a listener of its own for /metrics (Prometheus text); without it there is none",
  },
  {
    name: "METRICS_HOST",
    standard: "127.0.0.1",
    meaning: "address of that listener; it tells nothing of readers, yet do not open it to a public network",
  },
  {
    name: "STORE_URL",
    standard: "",
    meaning:
      "http://user:password@host:8123/database of a ClickHouse server to keep the tables, in place of the built-in engine",
  },
  {
    name: "STORE_CLUSTER",
    standard: "",
    meaning:
      "name of a cluster that the server of STORE_URL belongs to: the tables are spread over its shards, on all replicas of each",
  },
  { name: "QUERY_SECONDS", standard: "10", meaning: "time that a page's query may take before it is stopped (503)" },
  {
    name: "EXTRACT_SECONDS",
    standard: "60",
    meaning: "time that the making of one download may take, from its turn on, and a query while the server starts",
  },
  {
    name: "EXTRACT_WAIT_SECONDS",
    standard: "120",
    meaning: "time that a large download waits for its turn and for room on the disk (then 503)",
  },
  {
    name: "ENGINE_CONNECTIONS",
    standard: "3",
    meaning:
      "queries at once; large downloads take all but two, pages have those to themselves (4 or more: see docs/settings.md)",
  },
  {
    name: "MEMORY",
    standard: "",
    meaning: "512MB: other defaults for all that takes memory, so that 512 MB are enough for the shipped data",
  },
  { name: "ENGINE_MEMORY", standard: "200MB", meaning: "memory of the query engine; what needs more goes to the disk" },
  { name: "DRAWING_THREADS", standard: "2", meaning: "threads that draw pictures, each of some 70 MB" },
  {
    name: "PAGE_MEMORY",
    standard: "32MiB",
    meaning: "memory for pages that were made and are kept, compressed; 0MB keeps none",
  },
  { name: "PICTURE_MEMORY", standard: "64MiB", meaning: "memory for pictures that were drawn and are kept" },
  {
    name: "ENGINE_DISK",
    standard: "8GB",
    meaning: "disk for queries that need more memory than they have, in CACHE_DIR",
  },
  {
    name: "EXTRACT_DISK",
    standard: "1GiB",
    meaning: "disk for downloads in CACHE_DIR: finished, in the making and still being read, all together",
  },
];

/** The text of `--help`. */
export function settingsHelp(command: string): string {
  const rows = SETTINGS.map(({ name, standard, meaning }) => `  ${name.padEnd(20)} ${meaning} [${standard || "none"}]`);
  return [
    `Usage: ${command} -- [folder of a data package, instead of DATA_DIR] [--watch] [--lenient] [--help]`,
    "",
    "Settings (environment variables) [default]:",
    ...rows,
  ].join("\n");
}
