import { expect, test } from "vitest";
import { createLineSink } from "../../../app/server/line-sink.ts";

/** A descriptor that fails with `code` while one is set. */
function faultyOutput() {
  let text = "";
  const output = {
    code: "",
    put(bytes: Uint8Array): number {
      if (output.code !== "") throw Object.assign(new Error(output.code), { code: output.code });
      text += new TextDecoder().decode(bytes);
      return bytes.length;
    },
    text: () => text,
  };
  return output;
}

test.each(["EPIPE", "ENOSPC"])("lines lost to %s are counted, and told of once when writing works again", (code) => {
  const output = faultyOutput();
  const sink = createLineSink(1, { put: output.put });
  sink.write("one\n");
  output.code = code;
  for (const line of ["two\n", "three\n", "four\n"]) sink.write(line);
  output.code = "";
  for (const line of ["five\n", "six\n"]) sink.write(line);
  expect(output.text()).toBe(`one\n3 log entries before this line could not be written (${code})\nfive\nsix\n`);
});

test("lines wait for a slow reader, in order, and those beyond the bound are counted", () => {
  const output = faultyOutput();
  const sink = createLineSink(1, { put: output.put, most: 10 });
  output.code = "EAGAIN";
  for (const line of ["one\n", "two\n", "three\n"]) sink.write(line);
  output.code = "";
  sink.flush();
  expect(output.text()).toBe("one\ntwo\n");
  sink.write("four\n");
  expect(output.text()).toBe(
    "one\ntwo\n1 log entries before this line could not be written (the reader is slow)\nfour\n",
  );
});
