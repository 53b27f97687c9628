import { describe, expect, test } from "vitest";
import { readSettings } from "../../../app/server/settings.ts";

describe("limits", () => {
  test("have their defaults", () => {
    expect(readSettings({})).toMatchObject({ ok: true, value: { maxRequests: 16, stallSeconds: 60 } });
  });

  test("are taken from the environment", () => {
    const read = readSettings({ MAX_REQUESTS: "5", STALL_SECONDS: "2" });
    expect(read).toMatchObject({ ok: true, value: { maxRequests: 5, stallSeconds: 2 } });
  });

  test.each([
    ["MAX_REQUESTS", "0", "MAX_REQUESTS must be a whole number from 1 to 10000"],
    ["MAX_REQUESTS", "many", "MAX_REQUESTS must be a whole number from 1 to 10000"],
    ["STALL_SECONDS", "1.5", "STALL_SECONDS must be a whole number from 1 to 3600"],
    ["STALL_SECONDS", "4000", "STALL_SECONDS must be a whole number from 1 to 3600"],
  ])("%s=%s is refused with what it should be", (name, value, sentence) => {
    const read = readSettings({ [name]: value });
    expect(read).toEqual({ ok: false, errors: [`${sentence}; it is "${value}"`] });
  });
});
