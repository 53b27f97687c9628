/** Readers of every kind: who read, who leave, who take nothing, who take their time. Each goes on until the signal comes. */
import { Agent, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Asked } from "../readers.ts";
import { DATA_HEADER, NOBODY_HEADER } from "./balancer.ts";
import type { Ledger } from "./ledger.ts";
import type { Replica } from "./replicas.ts";

/** Who has no answer by then has none at all. */
const PATIENCE_MS = 120_000;
const ATTEMPTS = 8;
const AGAIN_MS = 50;
/** A slow reader takes so many bytes, then waits. */
const SIP_BYTES = 64 << 10;
const SIP_MS = 20;
/** The servers drop who takes nothing after one to two times STALL_SECONDS. */
const STALL_MS = 12_000;

export interface Clients {
  /** Address of the balancer. */
  site: string;
  paths: readonly Asked[];
  /** Address of a file that is larger than what lies between two programs on the way. */
  large: string;
  replicas: readonly Replica[];
  ledger: Ledger;
  over: AbortSignal;
}

interface Ask {
  agent: Agent | false;
  gzip?: boolean;
  heldTag?: string;
  slowly?: boolean;
}

/** Cut off before its end, as a killed server leaves it: asked again. */
class Cut extends Error {}

/** One request, read to its end; counted, or told as a fault. Throws Cut. */
function read(
  site: string,
  path: string,
  ledger: Ledger,
  { agent, gzip = false, heldTag = "", slowly }: Ask,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { "accept-encoding": gzip ? "gzip" : "identity" };
    if (heldTag !== "") headers["if-none-match"] = heldTag;
    const cut = () => {
      clearTimeout(late);
      reject(new Cut(path));
    };
    const request = get(site + path, { agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("error", cut);
      answer.on("end", () => {
        clearTimeout(late);
        ledger.take({ path, heldTag, bytes: Buffer.concat(chunks), ...headOf(answer) });
        resolve();
      });
      if (slowly) void sip(answer, chunks);
      else answer.on("data", (chunk: Buffer) => chunks.push(chunk));
    });
    const late = setTimeout(() => {
      ledger.fault(`${path}: no answer in ${PATIENCE_MS / 1000} s`);
      resolve();
      request.destroy();
    }, PATIENCE_MS);
    request.on("error", cut);
  });
}

function headOf({ statusCode, headers }: IncomingMessage) {
  return {
    status: statusCode ?? 0,
    etag: headers.etag ?? "",
    data: String(headers[DATA_HEADER] ?? headers[NOBODY_HEADER] ?? ""),
    gzip: headers["content-encoding"] === "gzip",
    retryAfter: String(headers["retry-after"] ?? ""),
    cacheControl: headers["cache-control"] ?? "",
  };
}

async function sip(answer: IncomingMessage, chunks: Buffer[]): Promise<void> {
  let taken = 0;
  answer.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    taken += chunk.length;
    if (taken < SIP_BYTES) return;
    taken = 0;
    answer.pause();
    setTimeout(() => answer.resume(), SIP_MS);
  });
}

/** Asks again who is cut off, as a browser does. */
async function insist(clients: Clients, path: string, ask: Ask): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      return await read(clients.site, path, clients.ledger, ask);
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      clients.ledger.counts.cut += 1;
      await pause(AGAIN_MS * attempt);
    }
  }
  clients.ledger.fault(`${path}: cut off ${ATTEMPTS} times`);
}

/** Reads one thing after the other without a pause on one connection, plain and compressed in turn; every fourth it says it holds already. */
export async function reader(clients: Clients, first: number): Promise<void> {
  const { paths, ledger, replicas, over } = clients;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let next = first; !over.aborted; next++) {
    const asked = paths[next % paths.length] ?? "/";
    // Another one for each reader, yet asked by others too.
    const path = typeof asked === "string" ? asked : asked(next % 97);
    const heldTag = next % 4 === 0 ? ledger.tagOf(path, replicas[next % replicas.length]?.data ?? "") : "";
    await insist(clients, path, { agent, gzip: next % 2 === 0, heldTag });
  }
  agent.destroy();
}

/** Asks for the large file, takes its beginning and leaves; every third leaves before that. */
export async function leaver({ site, large, ledger, over }: Clients): Promise<void> {
  for (let count = 0; !over.aborted; count++) {
    await new Promise<void>((resolve) => {
      const request = get(site + large, { agent: false }, (answer) => {
        answer.on("error", () => undefined);
        answer.once("data", () => request.destroy());
      });
      request.on("error", () => undefined);
      request.on("close", () => resolve());
      if (count % 3 === 0) request.on("finish", () => setImmediate(() => request.destroy()));
    });
    ledger.counts.left += 1;
    await pause(AGAIN_MS);
  }
}

/** Asks a server for the large file and takes nothing, or (every second) never ends its question, until it is dropped. */
export async function staller({ large, replicas, ledger, over }: Clients): Promise<void> {
  for (let count = 0; !over.aborted; count++) {
    const address = replicas[count % replicas.length]?.address ?? "";
    if (address !== "") {
      const { hostname, port } = new URL(address);
      const socket = connect(Number(port), hostname);
      const end = count % 2 === 0 ? "\r\n\r\n" : "";
      socket.on("error", () => undefined).write(`GET ${large} HTTP/1.1\r\nHost: ${hostname}${end}`);
      socket.pause();
      const gone = () => socket.destroy();
      over.addEventListener("abort", gone, { once: true });
      // Dropped by the server it is not told while it reads nothing.
      await Promise.race([new Promise((resolve) => socket.once("close", resolve)), pause(STALL_MS)]);
      over.removeEventListener("abort", gone);
      socket.destroy();
      ledger.counts.stalled += 1;
    }
    await pause(AGAIN_MS);
  }
}

/** Takes the large file little by little, to its last byte. */
export async function slowReader(clients: Clients): Promise<void> {
  while (!clients.over.aborted) {
    await insist(clients, clients.large, { agent: false, slowly: true });
    clients.ledger.counts.slow += 1;
  }
}
