import { expect, test, vi } from "vitest";
import { localeOf } from "../../../../app/queries/asking/locale.server.ts";

test.each([
  ["", "en-GB"],
  ["*", "en-GB"],
  ["de-DE, de;q=0.9", "en-GB"],
  ["en", "en-GB"],
  ["de, en-US;q=0.5", "en-GB"],
  ["en-US;q=0.2, en-AU;q=0.8", "en-AU"],
  ["en-CA", "en-GB"],
  ["en-US;q=0, en-IE", "en-IE"],
  ["en-x-pirate, en-NZ", "en-NZ"],
])("a reader whose Accept-Language is %j reads numbers as in %s, and days as everybody", (header, locale) => {
  expect(localeOf(new Request("http://site.example/", { headers: { "accept-language": header } }))).toBe(locale);
});

test("how a language writes days is found out once, not for every request", () => {
  const reader = () => localeOf(new Request("http://site.example/", { headers: { "accept-language": "en-US" } }));
  const first = reader();
  const made = vi.spyOn(Intl, "DateTimeFormat");
  expect(reader()).toBe(first);
  expect(made).not.toHaveBeenCalled();
  made.mockRestore();
});
