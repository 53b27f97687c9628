import { describe, expect, test } from "vitest";
import { profileIssues } from "../../../app/package/descriptor-schema.ts";
import { issuesOf, packageWith, resourceWith } from "./profile-descriptors.ts";

const PATH_WORDS =
  "a relative path (not beginning with . / or ~, without /../, \\ and ://) or an http, https, ftp or ftps address";

describe("of a package and its resources the profile refuses, and says where and what it expected:", () => {
  test.each<[string, unknown, string[]]>([
    ["a package that is a list", [], ['/: "[]" [bad-descriptor] expected an object']],
    ["no resources", {}, ['/: [bad-descriptor] expected the property "resources"']],
    ["an empty list of resources", { resources: [] }, ['/resources: "[]" [bad-descriptor] expected at least 1 entry']],
    [
      "a resource that is text",
      { resources: ["r"] },
      ['/resources/0: "r" [bad-descriptor] expected an object, in table 1'],
    ],
    [
      "neither path nor data",
      { resources: [{ name: "r" }] },
      ['/resources/0: [bad-descriptor] expected the property "data" or the property "path", in table "r"'],
    ],
    [
      "both path and data",
      resourceWith({ data: [] }),
      ['/resources/0: [bad-descriptor] expected only one of "data" and "path", in table "r"'],
    ],
    [
      "a resource without name",
      { resources: [{ path: "r.csv" }] },
      ['/resources/0: [bad-descriptor] expected the property "name", in table 1'],
    ],
    [
      "a path that climbs",
      resourceWith({ path: "a/../b.csv" }),
      [`/resources/0/path: "a/../b.csv" [bad-descriptor] expected ${PATH_WORDS}, in table "r"`],
    ],
    [
      "an absolute path",
      resourceWith({ path: "/b.csv" }),
      [`/resources/0/path: "/b.csv" [bad-descriptor] expected ${PATH_WORDS}, in table "r"`],
    ],
    [
      "a path of another scheme in a list",
      resourceWith({ path: ["a.csv", "s3://b/c.csv"] }),
      [`/resources/0/path/1: "s3://b/c.csv" [bad-descriptor] expected ${PATH_WORDS}, in table "r"`],
    ],
    [
      "an empty list of paths",
      resourceWith({ path: [] }),
      ['/resources/0/path: "[]" [bad-descriptor] expected at least 1 entry, in table "r"'],
    ],
    [
      "a path that is a number",
      resourceWith({ path: 3 }),
      ['/resources/0/path: "3" [bad-descriptor] expected text or a list, in table "r"'],
    ],
    [
      "a licence with neither name nor path",
      packageWith({ licenses: [{ title: "Free" }] }),
      ['/licenses/0: [bad-descriptor] expected the property "name" or the property "path"'],
    ],
    [
      "a licence name with a space",
      packageWith({ licenses: [{ name: "CC BY" }] }),
      ['/licenses/0/name: "CC BY" [bad-descriptor] expected an id of letters, digits, -, . and _'],
    ],
    [
      "an empty list of licences",
      resourceWith({ licenses: [] }),
      ['/resources/0/licenses: "[]" [bad-descriptor] expected at least 1 entry, in table "r"'],
    ],
    [
      "a bad e-mail address",
      packageWith({ contributors: [{ email: "ann" }] }),
      ['/contributors/0/email: "ann" [bad-descriptor] expected an e-mail address'],
    ],
    [
      "a contributor of nothing",
      packageWith({ contributors: [{}] }),
      ['/contributors/0: "{}" [bad-descriptor] expected at least 1 property'],
    ],
    [
      "a contributor without a role in the list",
      packageWith({ contributors: [{ title: "T", roles: [] }] }),
      ['/contributors/0/roles: "[]" [bad-descriptor] expected at least 1 entry'],
    ],
    [
      "a source of nothing",
      packageWith({ sources: [{}] }),
      ['/sources/0: "{}" [bad-descriptor] expected at least 1 property'],
    ],
    [
      "a day as time of creation",
      packageWith({ created: "2024-04-16" }),
      [
        '/created: "2024-04-16" [bad-descriptor] expected a day and time with zone (RFC 3339) such as 2024-04-16T09:00:00Z',
      ],
    ],
    [
      "a day that does not exist",
      packageWith({ created: "2023-02-29T00:00:00Z" }),
      [
        '/created: "2023-02-29T00:00:00Z" [bad-descriptor] expected a day and time with zone (RFC 3339) such as 2024-04-16T09:00:00Z',
      ],
    ],
    [
      "a home page without scheme",
      packageWith({ homepage: "example.org" }),
      ['/homepage: "example.org" [bad-descriptor] expected an absolute address (URI) such as https://example.org/'],
    ],
    ["a keyword that is a number", packageWith({ keywords: [3] }), ['/keywords/0: "3" [bad-descriptor] expected text']],
    [
      "another type of resource",
      resourceWith({ type: "json" }),
      ['/resources/0/type: "json" [bad-descriptor] expected "table", in table "r"'],
    ],
    [
      "a media type without subtype",
      resourceWith({ mediatype: "csv" }),
      [
        '/resources/0/mediatype: "csv" [bad-descriptor] expected a type and a subtype with / between them, such as text/csv, in table "r"',
      ],
    ],
    [
      "bytes that are no whole number",
      resourceWith({ bytes: 1.5 }),
      ['/resources/0/bytes: "1.5" [bad-descriptor] expected a whole number, in table "r"'],
    ],
    [
      "a hash of another form",
      resourceWith({ hash: "0123" }),
      [
        '/resources/0/hash: "0123" [bad-descriptor] expected 32 hexadecimal digits (MD5), or an algorithm, : and hexadecimal digits, in table "r"',
      ],
    ],
    [
      "a dialect with row 0, and an unknown kind of item",
      resourceWith({ dialect: { headerRows: [0], itemType: "list", delimiter: 1 } }),
      [
        '/resources/0/dialect/headerRows/0: "0" [bad-descriptor] expected at least 1, in table "r"',
        '/resources/0/dialect/delimiter: "1" [bad-descriptor] expected text, in table "r"',
        '/resources/0/dialect/itemType: "list" [bad-descriptor] expected one of array, object, in table "r"',
      ],
    ],
  ])("%s", (_, descriptor, expected) => {
    expect(issuesOf(descriptor)).toEqual(expected);
  });

  test("several mistakes at once, each once and in its place", () => {
    const field = { type: "date", constraints: { minimum: 2, required: 3 } };
    const descriptor = { created: "x", resources: [{ name: "r", path: "/x", schema: { fields: [field] } }] };
    expect(profileIssues(descriptor).map(({ column }) => column)).toEqual([
      "/created",
      "/resources/0/path",
      "/resources/0/schema/fields/0/constraints/required",
      "/resources/0/schema/fields/0/constraints/minimum",
      "/resources/0/schema/fields/0",
    ]);
  });
});
