import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { describe, expect, onTestFinished, test } from "vitest";
import { send } from "../../../app/server/send.ts";
import type { OpenExtract } from "../../../app/store/store.ts";

const LONG = 1 << 30;

/** An open file of `bytes` spaces; `closed` is settled when it is closed or its reading has ended. */
function openFile(bytes: number) {
  let close = () => undefined as void;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const file: OpenExtract = {
    path: "none",
    bytes,
    etag: '"tag"',
    sha256: "",
    rows: 0,
    escapedCells: 0,
    read(start, end) {
      let left = end - start + 1;
      const stream = new Readable({
        read(size) {
          const next = Math.min(size, left);
          left -= next;
          this.push(next === 0 ? null : Buffer.alloc(next, " "));
        },
      });
      return stream.once("close", close);
    },
    async close() {
      close();
    },
  };
  return { file, closed };
}

function applicationOf(file: OpenExtract): Hono {
  const application = new Hono();
  application.get("/file", (context) => send(context, { content: { file }, contentType: "text/plain" }));
  return application;
}

describe("an open file is closed", () => {
  test.each<[string, RequestInit, number]>([
    ["when it was read", {}, 200],
    ["when a part was read", { headers: { range: "bytes=2-4" } }, 206],
    ["for HEAD", { method: "HEAD" }, 200],
    ["when the reader has it", { headers: { "if-none-match": '"tag"' } }, 304],
    ["when there is no such part", { headers: { range: "bytes=900-" } }, 416],
  ])("%s", async (_, request, status) => {
    const { file, closed } = openFile(10);
    const answer = await applicationOf(file).request("/file", request);
    expect(answer.status).toBe(status);
    expect((await answer.text()).length).toBe(
      status === 200 && request.method !== "HEAD" ? 10 : status === 206 ? 3 : 0,
    );
    await closed;
  });

  test("when the client goes away in the middle", async () => {
    const { file, closed } = openFile(LONG);
    const server = serve({ fetch: applicationOf(file).fetch, port: 0, hostname: "127.0.0.1" });
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
    socket.write("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    socket.destroy();
    await closed;
  });
});
