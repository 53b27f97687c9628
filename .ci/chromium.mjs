// Finds Debian's Chromium for the browser tests and installs it where it is missing.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { run } from "./steps.mjs";

const PLACES = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function find() {
  return PLACES.find((path) => path && existsSync(path));
}

/** Path of a Chromium; installs Debian's package if there is none. Exits with what to do where that is impossible. */
export function chromium() {
  const there = find();
  if (there) return there;
  console.log("Installing Chromium from Debian's packages …");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = [...sudo, "apt-get"];
  if (spawnSync("apt-get", ["--version"]).status === 0) {
    run(apt[0], [...apt.slice(1), "update", "-qq"], { DEBIAN_FRONTEND: "noninteractive" });
    run(apt[0], [...apt.slice(1), "install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      DEBIAN_FRONTEND: "noninteractive",
    });
  }
  const now = find();
  if (now) return now;
  console.error(
    "No Chromium. Install one (Debian: apt-get install chromium) or name it: CHROMIUM=/path npm run verify",
  );
  process.exit(1);
}
