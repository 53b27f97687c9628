/** A database of its own on the run's server, and looks into it past the store. */
import { randomUUID } from "node:crypto";
import { createServer, connect as connectTo, type AddressInfo, type Socket } from "node:net";
import { inject, onTestFinished } from "vitest";
import { askServer } from "../../../support/engine-server.ts";

export function serverUrl(): string {
  return inject("clickhouse") ?? "";
}

export interface Database {
  /** As STORE_URL has it. */
  url: string;
  name: string;
  /** Lines of the answer. */
  ask(query: string): Promise<string[]>;
}

export async function freshDatabase(): Promise<Database> {
  const name = `t_${randomUUID().slice(0, 8)}`;
  const ask = async (query: string) =>
    (await askServer(`${serverUrl()}/?database=${name}`, query)).split("\n").filter((line) => line !== "");
  await askServer(serverUrl(), `create database ${name}`);
  onTestFinished(() => void askServer(serverUrl(), `drop database if exists ${name} sync`));
  return { url: `${serverUrl()}/${name}`, name, ask };
}

/** Queries that hold this text and run just now. */
export async function running(part: string): Promise<string[]> {
  const query = `select query from system.processes where query like '%${part}%' and query not like '%system.processes%'`;
  return (await askServer(serverUrl(), query)).split("\n").filter((line) => line !== "");
}

/** A way to the server that can be cut: who is on it loses the connection, and `closed` keeps others out. */
export async function cuttableWay(): Promise<{
  url(database: string): string;
  cut(): void;
  close(): Promise<void>;
  open(): Promise<void>;
}> {
  const target = new URL(serverUrl());
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const onward = connectTo(Number(target.port), target.hostname);
    for (const one of [socket, onward]) {
      sockets.add(one);
      one.on("error", () => undefined).once("close", () => sockets.delete(one));
    }
    socket.pipe(onward).pipe(socket);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
  onTestFinished(() => (server.listening ? close() : undefined));
  return {
    url: (database) => `http://${target.username}:${target.password}@127.0.0.1:${port}/${database}`,
    cut,
    close,
    open: () => listen(port),
  };
}
