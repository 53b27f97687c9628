/** Whoever takes nothing is dropped, and what stands behind the answer is let go; whoever waits for work in progress is not. */
import { mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { afterEach, expect, test } from "vitest";
import { send } from "../../../app/server/send.ts";
import { dropStalled, endWithConnection } from "../../../app/server/stalled.ts";
import { openForReading } from "../../../app/store/open-extract.ts";

const STALL_MS = 100;
const clean: (() => void)[] = [];

afterEach(() => {
  for (const step of clean.splice(0).toReversed()) step();
});

async function listen(application: Hono<{ Bindings: HttpBindings }>): Promise<Server> {
  const server = serve({ fetch: application.fetch, hostname: "127.0.0.1", port: 0 }) as Server;
  clean.push(() => server.close());
  dropStalled(server, STALL_MS);
  if (!server.listening) await once(server, "listening");
  return server;
}

/** A client that asks and takes nothing. */
function stall(server: Server, path: string): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.pause();
  socket.on("error", () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n`);
  clean.push(() => socket.destroy());
  return socket;
}

/** Bytes without end that no compression makes small; in small pieces, as compression takes in 16,384 of them ahead. */
function endless(cancelled: () => void): ReadableStream {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(crypto.getRandomValues(new Uint8Array(1_024))),
    cancel: cancelled,
  });
}

test.each(["plain", "gzip"])("an endless %s answer ends when nobody takes it", async (kind) => {
  const application = new Hono<{ Bindings: HttpBindings }>();
  if (kind === "gzip") application.use(compress());
  const cancelled = new Promise<void>((resolve) => {
    application.get("/", () => new Response(endless(resolve), { headers: { "Content-Type": "text/html" } }));
  });
  stall(await listen(application), "/");
  await cancelled;
});

/** A server of one large file, and how many times that is open. */
async function fileServer(): Promise<{ server: Server; open: () => number }> {
  const folder = mkdtempSync(join(tmpdir(), "stalled-"));
  clean.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "large.csv");
  const length = 64 << 20;
  writeFileSync(path, Buffer.alloc(length, "1,2,3\n"));
  const application = new Hono<{ Bindings: HttpBindings }>();
  application.get("/", async (context) => {
    const opened = await openForReading(
      { path, bytes: length, etag: '"x"', sha256: "", rows: 0, escapedCells: 0 },
      () => undefined,
    );
    if (!opened?.ok) throw new Error("the file could not be opened");
    return send(context, { content: { file: opened.value }, etag: '"x"', contentType: "text/csv; charset=utf-8" });
  });
  const open = () => readdirSync("/proc/self/fd").filter((fd) => linkOf(fd) === path).length;
  return { server: await listen(application), open };
}

test("the file behind a download is closed", async () => {
  const { server, open } = await fileServer();
  const dropped = new Promise((resolve) => server.on("connection", (socket) => socket.once("close", resolve)));
  stall(server, "/");
  await dropped;
  await expect.poll(open, { timeout: 10_000 }).toBe(0);
});

test("files behind questions that stood in line on a connection are closed when it ends", async () => {
  const { server, open } = await fileServer();
  endWithConnection(server);
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  clean.push(() => socket.destroy());
  socket.pause();
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(3));
  await expect.poll(open, { timeout: 10_000 }).toBe(3);
  socket.destroy();
  await expect.poll(open, { timeout: 10_000 }).toBe(0);
});

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return "";
  }
}

test("a client that waits for an answer in work is kept", async () => {
  const application = new Hono<{ Bindings: HttpBindings }>();
  application.get("/", async (context) => {
    await once(context.env.outgoing, "timeout");
    return context.text("done at last");
  });
  const server = await listen(application);
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await answer.text()).toBe("done at last");
});

test("a connection on which nothing is asked is closed", async () => {
  const server = await listen(new Hono<{ Bindings: HttpBindings }>());
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.resume();
  await once(socket, "close");
});
