// A child that lives and dies with this process: what runs a container or a terminal signals the parent.
import { spawn } from "node:child_process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR2"];

/** Runs a command with this process's input and output, hands on every signal to end, and ends as it ended. */
export function runChild(file, args, options) {
  const child = spawn(file, args, { stdio: "inherit", ...options });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  // Node would open its inspector.
  process.on("SIGUSR1", () => undefined);
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
