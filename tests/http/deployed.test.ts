import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { startServer } from "../support/servers.ts";

test("build/, data/ and node_modules/ are all that a server needs: pages, style sheet, and pictures with words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "deployed-"));
  cpSync("build", join(folder, "build"), { recursive: true });
  cpSync("tests/fixtures/packages/tiny", join(folder, "data"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const server = await startServer({ CACHE_DIR: join(folder, "cache") }, { cwd: folder });
  try {
    const home = await (await fetch(`${server.address}/`)).text();
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(home)?.[1] ?? "";
    expect((await fetch(server.address + sheet)).status).toBe(200);
    const picture = async (site: string) =>
      Buffer.from(await (await fetch(`${site}/charts/rain-by-town.png?frame=none`)).arrayBuffer());
    const [here, there] = [await picture(server.address), await picture(inject("tinySite"))];
    expect(here.length).toBeGreaterThan(1000);
    expect(here.equals(there)).toBe(true);
  } finally {
    server.process.kill("SIGTERM");
    rmSync(folder, { recursive: true });
  }
});
