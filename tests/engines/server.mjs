// ClickHouse's HTTP interface, as far as the official client uses it here, in front of the engine itself (chdb, in this process).
// `node tests/engines/server.mjs [port]` prints its address. Settings, values, errors and what is inserted reach the engine as they are.
import { randomUUID } from "node:crypto";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { Session } from "chdb";

const PASSWORD = "secret";
const SESSIONS = 8;
/** What a server's HTTP side takes for itself. */
const HTTP = new Set(["query", "query_id", "database", "session_id", "role", "default_format", "wait_end_of_query"]);
const HTTP_SETTINGS =
  /^(?:param_|send_progress_in_http_headers|http_|enable_http_compression|cancel_http_readonly_queries_on_client_close)/u;

const folder = mkdtempSync(join(tmpdir(), "engines-"));
// The engine reads the file of this name where it is started. A shard on its own port is this process, which it asks itself; on the other nobody answers.
const clusters = Object.entries({ two_shards: [9000, 9000], half_gone: [9000, 1] }).map(([name, ports]) => {
  const shards = ports.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  return `<${name}>${shards.join("")}</${name}>`;
});
writeFileSync(
  join(folder, "config.xml"),
  `<clickhouse><tcp_port>9000</tcp_port><remote_servers>${clusters.join("")}</remote_servers></clickhouse>`,
);
process.chdir(folder);
const killer = new Session(folder);
const idle = Array.from({ length: SESSIONS }, () => new Session(folder));
const waiting = [];

function enter() {
  const session = idle.pop();
  return session ? Promise.resolve(session) : new Promise((resolve) => waiting.push(resolve));
}

function leave(session) {
  const next = waiting.shift();
  if (next) next(session);
  else idle.push(session);
}

const literal = (text) => `'${text.replace(/['\\]/gu, "\\$&")}'`;

/** Values as they came, escaped as in tab-separated text: the engine reads them. */
function valuesOf(parameters) {
  return [...parameters].flatMap(([name, value]) => (name.startsWith("param_") ? [`${name} = ${literal(value)}`] : []));
}

/** With a mark, by which it is found among those that run: the engine gives it a name of its own. */
function withSettings(query, parameters, mark) {
  if (!/^\s*select/iu.test(query)) return query;
  const asked = [...parameters].filter(([name]) => !HTTP.has(name) && !HTTP_SETTINGS.test(name));
  const settings = [...asked, ["log_comment", mark]];
  return `${query}\nSETTINGS ${settings.map(([name, value]) => `${name} = ${literal(value)}`).join(", ")}`;
}

/** What is inserted goes by way of a file: the engine reads it as it would read a body. */
async function ask(session, request, parameters, mark) {
  const given = parameters.get("query");
  if (given === null) {
    const query = withSettings(await text(request), parameters, mark);
    const values = valuesOf(parameters);
    if (values.length > 0) await session.queryAsync(`set ${values.join(", ")}`);
    return session.queryAsync(query, { format: "TabSeparated" });
  }
  const [, into, format] = /^\s*(insert\s+into\s+.+?)\s+format\s+(\w+)\s*$/isu.exec(given) ?? [];
  const file = join(folder, `insert-${randomUUID()}`);
  try {
    await pipeline(request, createWriteStream(file));
    return await session.queryAsync(`${into} select * from file('${file}', ${format})`);
  } finally {
    rmSync(file, { force: true });
  }
}

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (pathname === "/ping") return void response.end("Ok.\n");
  const [, password] = Buffer.from(request.headers.authorization?.split(" ")[1] ?? "", "base64")
    .toString()
    .split(":");
  if (password !== PASSWORD)
    throw new Error("Code: 516. DB::Exception: Authentication failed. (AUTHENTICATION_FAILED)");
  const session = await enter();
  const mark = randomUUID();
  // As a server does that is told to by cancel_http_readonly_queries_on_client_close.
  const gone = () => {
    if (!response.writableEnded)
      killer
        .queryAsync(`kill query where query like '%${mark}%' and query not like 'kill%' async`)
        .catch(() => undefined);
  };
  response.once("close", gone);
  try {
    await session.queryAsync(`use ${searchParams.get("database") ?? "default"}`);
    const result = await ask(session, request, searchParams, mark);
    response.end(result.bytes());
  } finally {
    // The engine lists a query as running until its session is asked the next one.
    await session.queryAsync("select 1").catch(() => undefined);
    leave(session);
  }
}

const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    if (response.destroyed) return;
    const code = /^Code: (\d+)/u.exec(error.message)?.[1] ?? "1002";
    response.writeHead(code === "516" ? 403 : 500, { "X-ClickHouse-Exception-Code": code }).end(error.message);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () =>
  console.log(`http://default:${PASSWORD}@127.0.0.1:${server.address().port}`),
);
for (const signal of ["SIGTERM", "SIGINT", "disconnect"])
  process.once(signal, () => {
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  });
