/** A small balancer, as stands before several servers: each request to the next that serves, and to another where one cannot be reached. */
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Ledger } from "./ledger.ts";
import type { Replica } from "./replicas.ts";

/** Headers by which a reader here knows who answered. */
export const DATA_HEADER = "x-bench-data";
/** Set by the balancer where it gave no server's answer. */
export const NOBODY_HEADER = "x-bench-nobody";

export interface Balancer {
  address: string;
  close(): Promise<void>;
}

export async function startBalancer(replicas: readonly Replica[], ledger: Ledger): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  function next(tried: ReadonlySet<Replica>): Replica | undefined {
    const able = replicas.filter((replica) => replica.address !== "" && !replica.falling && !tried.has(replica));
    turn += 1;
    return able[turn % Math.max(1, able.length)];
  }

  function pass(request: IncomingMessage, response: ServerResponse, tried: Set<Replica>): void {
    const replica = next(tried);
    if (replica === undefined) {
      response.writeHead(503, { "retry-after": "1", [NOBODY_HEADER]: "1" }).end("Nobody serves just now.");
      return;
    }
    const { data } = replica;
    const options = { agent, method: request.method, headers: request.headers };
    const onward = ask(replica.address + request.url, options, (answer) => {
      response.writeHead(answer.statusCode ?? 0, { ...answer.headers, [DATA_HEADER]: data });
      answer.pipe(response);
      answer.on("error", () => {
        if (!replica.falling && !response.closed) ledger.fault(`${request.url}: cut off by server ${replica.number}`);
        response.destroy();
      });
    });
    const leave = () => onward.destroy();
    response.once("close", leave);
    onward.on("error", (error: NodeJS.ErrnoException) => {
      response.off("close", leave);
      if (response.closed || response.headersSent) return void response.destroy();
      // Nothing was answered: another is asked, or the same on another connection where a kept one had just ended. Of a server that is there, a connection that ends
      // unheard is one that waited for longer than STALL_SECONDS to be heard.
      const unheard = error.code === "ECONNRESET";
      if (!unheard || !onward.reusedSocket) tried.add(replica);
      if (unheard && !onward.reusedSocket && !replica.falling) ledger.counts.unheard += 1;
      if (!unheard && !replica.falling)
        ledger.fault(`${request.url}: server ${replica.number} ${error.code ?? error.message}`);
      pass(request, response, tried);
    });
    onward.end();
  }

  const server = createServer((request, response) => pass(request, response, new Set()));
  server.keepAliveTimeout = 60_000;
  server.on("clientError", (_error, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
