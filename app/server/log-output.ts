import { Console } from "node:console";
import { Writable } from "node:stream";
import type { LogFormat } from "./access-log.ts";
import { createLineSink, type LineSink } from "./line-sink.ts";

/** What is said, as one JSON object on a line of its own; what is one already stays as it is. */
export function asJsonLine(text: string, level: "info" | "error", now: Date): string {
  if (text.startsWith('{"time":')) return text;
  return `${JSON.stringify({ time: now.toISOString(), level, message: text.trimEnd() })}\n`;
}

function streamTo(sink: LineSink, line: (text: string) => string): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      sink.write(line(chunk.toString()));
      done();
    },
  });
}

/** Everything that this process says, ours and what libraries write to the console, goes through sinks that may fail without ending it. */
export function keepLogHarmless(format: LogFormat): void {
  const [out, errors] = [createLineSink(1), createLineSink(2)];
  const line = (level: "info" | "error") => (text: string) =>
    format === "json" ? asJsonLine(text, level, new Date()) : text;
  globalThis.console = new Console({ stdout: streamTo(out, line("info")), stderr: streamTo(errors, line("error")) });
  process.on("exit", () => {
    out.flush();
    errors.flush();
  });
}
