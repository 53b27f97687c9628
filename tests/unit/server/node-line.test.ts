import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeAdvice } from "../../../app/server/node-line.ts";

test("Node 20 runs, and is told that it gets no security updates", () => {
  expect(nodeAdvice("v20.19.0")).toBe(
    "Node 20 (this is v20.19.0) has had no security updates since April 2026; Node 24 is recommended.",
  );
});

test.each(["v22.23.5", "v24.22.3", "v26.12.1", "unheard of"])("%s gets no advice", (version) => {
  expect(nodeAdvice(version)).toBeNull();
});

test("the Node that verify tries besides is the recommended one", () => {
  const { optionalDependencies } = JSON.parse(readFileSync("tests/newer-node/package.json", "utf8")) as {
    optionalDependencies: Record<string, string>;
  };
  for (const version of Object.values(optionalDependencies))
    expect(nodeAdvice("v20.20.2")).toContain(`Node ${version.split(".")[0]} is recommended`);
});
