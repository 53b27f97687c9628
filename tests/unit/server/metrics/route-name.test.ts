import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";
import { fileApplication } from "../../../../app/server/files.ts";
import { routeNames } from "../../../../app/server/metrics/route-name.ts";

const PAGES = ["articles/:article", "articles/:article/claims/:claim", "datasets/:table", "search", "*"];
const routes = Object.fromEntries([
  ["root", { id: "root", path: "" }],
  ["home", { id: "home", parentId: "root", index: true }],
  ...PAGES.map((path) => [path, { id: path, parentId: "root", path }] as const),
]);
const nameRoute = routeNames({ routes } as unknown as ServerBuild, fileApplication());

test.each([
  ["/", "/"],
  ["/_root.data", "/.data"],
  ["/articles/a", "/articles/:article"],
  ["/articles/a.data", "/articles/:article.data"],
  ["/articles/a/claims/b", "/articles/:article/claims/:claim"],
  ["/articles/a.json", "/articles/:file.json"],
  ["/charts/a.png", "/charts/:file.png"],
  ["/articles/a/claims/b/history.svg", "/articles/:article/claims/:claim/:file.svg"],
  ["/datasets/a.metadata.json", "/datasets/:file.json"],
  ["/embed/charts/a", "/embed/charts/:chart"],
  ["/compare.zip", "/:file.zip"],
  ["/readyz", "/readyz"],
  ["/assets/a-1.js", "/assets/*"],
])("%s is counted under %s", (path, name) => expect(nameRoute(path)).toBe(name));

test("addresses that nobody has thought of are counted under one name", () => {
  const hostile = [
    "/favicon.ico",
    "/nowhere",
    "/a/b/c/d.php",
    "/charts/a/b/c",
    "/%00",
    "/__proto__",
    "//",
    "/search/a",
  ];
  expect(new Set(hostile.map(nameRoute))).toEqual(new Set(["other"]));
  // A name of many is one name.
  const many = new Set(Array.from({ length: 500 }, (_, count) => nameRoute(`/datasets/x${count}.csv`)));
  expect(many.size).toBe(1);
});
