import { Console } from "node:console";
import { Writable } from "node:stream";
import { createLineSink, type LineSink } from "./line-sink.ts";

function streamTo(sink: LineSink): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      sink.write(chunk.toString());
      done();
    },
  });
}

/** Everything that this process says, ours and what libraries write to the console, goes through sinks that may fail without ending it. */
export function keepLogHarmless(): void {
  const [out, errors] = [createLineSink(1), createLineSink(2)];
  globalThis.console = new Console({ stdout: streamTo(out), stderr: streamTo(errors) });
  process.on("exit", () => {
    out.flush();
    errors.flush();
  });
}
