import { expect, test } from "vitest";
import { readSettings } from "../../../app/server/settings.ts";

function errorsOf(env: Record<string, string>): string[] {
  const read = readSettings(env);
  return read.ok ? [] : read.errors;
}

test.each([
  ["https://reader:secret@claims.example", "no user name and no password"],
  ["https://claims.example/?a=1", "no query"],
  ["https://claims.example/#top", "no query and no #"],
  ["claims.example", "an http(s) address"],
  ["ftp://claims.example", "an http(s) address"],
])("SITE_URL %s is refused", (address, why) => {
  expect(errorsOf({ SITE_URL: address })).toEqual([expect.stringContaining(why)]);
});

test("an error of SITE_URL says no password", () => {
  expect(errorsOf({ SITE_URL: "https://reader:secret@claims.example" }).join()).not.toContain("secret");
});

test("SITE_URL loses its final slash; limits are whole numbers in their range", () => {
  const read = readSettings({ SITE_URL: "https://claims.example/", CONNECTIONS: "200", STOP_SECONDS: "3" });
  expect(read).toMatchObject({
    ok: true,
    value: { siteUrl: "https://claims.example", connections: 200, stopSeconds: 3 },
  });
  expect(errorsOf({ CONNECTIONS: "2" })).toEqual(['CONNECTIONS must be a whole number from 16 to 100000; it is "2"']);
  expect(errorsOf({ STOP_SECONDS: "soon" })).toEqual([
    'STOP_SECONDS must be a whole number from 0 to 3600; it is "soon"',
  ]);
});

test("a contact is a mail address or a page; who runs the site is said as it is given", () => {
  for (const contact of ["desk@claims.example", "https://claims.example/write", ""])
    expect(readSettings({ OPERATOR: " The Desk ", CONTACT: contact })).toMatchObject({
      ok: true,
      value: { operator: "The Desk", contact },
    });
  for (const contact of ["javascript:alert(1)", "desk", "a b@claims.example", "ftp://claims.example"])
    expect(errorsOf({ CONTACT: contact })).toEqual([expect.stringContaining("CONTACT must be")]);
});
