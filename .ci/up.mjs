// `npm run up`: installs, builds and serves the dashboard. A second run with nothing changed only serves.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { build, install, root } from "./steps.mjs";

if (!install() || !build()) process.exit(1);
const env = { ...process.env, NODE_ENV: "production" };
const server = spawn(process.execPath, [join(root, "build/server/index.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env,
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
