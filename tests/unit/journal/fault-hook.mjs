// Loaded before an import (node --import): lets the n-th change of the disk be the last that the process makes, or fail.
// FAULT_AT: number of the change, from 1. FAULT: "kill", or an error code such as ENOSPC. FAULT_CALLS: which calls count.
// Without FAULT_AT it only counts; the count stands on the last line of the output.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const CHANGES = "renameSync,fsyncSync,writeFileSync,linkSync,mkdirSync,unlinkSync,rmSync,rmdirSync".split(",");
const counted = new Set(process.env.FAULT_CALLS?.split(",") ?? CHANGES);
const at = Number(process.env.FAULT_AT ?? "0");
const fault = process.env.FAULT ?? "kill";
let count = 0;

for (const name of CHANGES) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!counted.has(name)) return real(...args);
    count += 1;
    if (at > 0 && fault === "kill" && count === at) {
      // A write is cut in its middle, everything else just before.
      if (name === "writeFileSync") real(args[0], args[1].slice(0, args[1].length / 2));
      process.kill(process.pid, "SIGKILL");
    }
    // A full disk stays full, and what may not be written to stays so.
    if (at > 0 && fault !== "kill" && count >= at) {
      throw Object.assign(new Error(`${fault}: injected, ${name}`), { code: fault, syscall: name });
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
process.on("exit", () => console.log(`changes: ${count}`));
