import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { serverOf } from "./servers.ts";

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const COMMAND = ["node_modules/@remix-run/dev/dist/cli.js", "vite:dev", "--config", "remix.config.ts"];

/** `npm run dev` of a package's folder, on a free port. */
export async function startDev(dataDir: string, cacheDir: string): ReturnType<typeof serverOf> {
  const port = await freePort();
  // Under CI=true Vite colours what it says, the port within it too.
  const plain = { ...process.env, NO_COLOR: "1" };
  const env = { ...plain, NODE_ENV: "development" as const, PORT: String(port), HOST: "" };
  const child = spawn(process.execPath, COMMAND, { env: { ...env, DATA_DIR: dataDir, CACHE_DIR: cacheDir } });
  return serverOf(child, new RegExp(`(http://\\S+:${port})/`));
}
