// `npm run up`: installs, builds and serves the dashboard. A second run with nothing changed only serves.
import { join } from "node:path";
import { runChild } from "./child.mjs";
import { build, install, root } from "./steps.mjs";

if (!install() || !build()) process.exit(1);
const env = { ...process.env, NODE_ENV: "production" };
runChild(process.execPath, [join(root, "build/server/index.js"), ...process.argv.slice(2)], { cwd: root, env });
