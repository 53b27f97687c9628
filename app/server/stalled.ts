import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { ServerType } from "@hono/node-server";

/**
 * Drops clients that take nothing of their answer for so long (ms), and connections on which nothing is asked; what stands
 * behind the answer, a file or a render, is closed with it. The time is seen once it has passed, so a drop comes after one to two
 * of it. A client that waits for an answer still in work is not stalled: there is nothing that it could take.
 */
export function dropStalled(server: ServerType, ms: number): void {
  if (!("timeout" in server)) return;
  server.timeout = ms;
  server.on("request", (_request: unknown, response: ServerResponse) => {
    // Node closes the connection by itself unless somebody listens.
    response.on("timeout", (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
    });
  });
}

/**
 * Ends an answer with its connection, also one that stands behind another on it: a client may ask again before Node has seen the end of the answer before, and leave.
 * Node tells the first answer alone; the second would be made for nobody and wait for ever to be written, with its file open and counted as being read.
 */
export function endWithConnection(server: ServerType): void {
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    function gone(): void {
      if (response.closed || response.socket !== null) return;
      response.destroy();
      response.emit("close");
    }
    socket.once("close", gone);
    response.once("close", () => socket.off("close", gone));
  });
}
