/** The house's arrows (docs/decisions/001): what each room may import besides itself. What is not listed here is forbidden. */
const ARROWS = {
  domain: [],
  package: ["domain"],
  importers: ["package", "domain"],
  store: ["package", "domain"],
  wording: ["domain"],
  ui: ["domain", "paths"],
  charts: ["wording", "domain", "ui", "paths"],
  tables: ["wording", "domain", "ui", "paths"],
  verdicts: ["tables", "wording", "domain", "ui", "paths"],
  search: ["wording", "domain", "ui", "paths"],
  queries: ["store", "package", "verdicts", "charts", "tables", "search", "wording", "domain", "paths"],
  paths: [],
};

/** Folders that hold components or draw pictures. Every other folder of these rooms is pure: no React, no drawing, no files. */
const COMPONENTS = "^app/(charts/(live|pictures)|tables/parts|verdicts/parts|search/parts)/";
const SHOWING = "^app/(wording|charts|tables|verdicts|search)/";

const room = (names) => `^app/(${[names].flat().join("|")})(/|\\.ts$)`;

const arrows = Object.entries(ARROWS).map(([name, allowed]) => ({
  name: `arrows-of-${name}`,
  severity: "error",
  comment: allowed.length === 0 ? `${name} imports nothing of ours` : `${name} imports only ${allowed.join(", ")}`,
  from: { path: room(name) },
  to: { path: "^app/", pathNot: room([name, ...allowed]) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", comment: "Types included", from: {}, to: { circular: true } },
    ...arrows,
    {
      name: "domain-is-pure",
      severity: "error",
      comment: "Pure types and rules: no packages, no node:",
      from: { path: room("domain") },
      to: { pathNot: "^app/" },
    },
    {
      name: "pure-folders-know-no-components",
      severity: "error",
      from: { path: SHOWING, pathNot: COMPONENTS },
      to: { path: `${COMPONENTS}|^app/ui/|\\.(tsx|css)$` },
    },
    {
      name: "pure-folders-know-no-react",
      severity: "error",
      from: { path: SHOWING, pathNot: COMPONENTS },
      to: { path: "(^|/)node_modules/(react|react-dom|react-is|recharts|@remix-run|@tanstack)/" },
    },
    {
      name: "pure-folders-touch-nothing",
      severity: "error",
      from: { path: SHOWING, pathNot: "^app/charts/pictures/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "queries-know-no-components",
      severity: "error",
      from: { path: room("queries") },
      to: { path: `${COMPONENTS}|\\.(tsx|css)$` },
    },
    {
      name: "pictures-only-for-the-server",
      severity: "error",
      comment: "They bring native parts that no page may load",
      from: { path: "^app/", pathNot: "^app/(server|charts/pictures)/" },
      to: { path: "^app/charts/pictures/" },
    },
    {
      name: "importers-only-for-the-command-line",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(cli|importers)/" },
      to: { path: "^app/importers/" },
    },
    {
      name: "nothing-imports-the-top",
      severity: "error",
      comment: "Remix' entry on the server is a part of the server, though its name is fixed",
      from: { path: "^app/", pathNot: "^app/(routes|server|cli)/|^app/entry\\.server\\.tsx$" },
      to: { path: "^app/(routes|server|cli)/" },
    },
    {
      name: "pages-stand-alone",
      severity: "error",
      comment: "A page is reached by its address; what two of them share is a query or a component",
      from: { path: "^app/(routes|server|cli)/" },
      to: { path: "^app/routes/" },
    },
    {
      name: "routes-know-no-server",
      severity: "error",
      from: { path: "^app/routes/" },
      to: { path: "^app/(server|cli)/" },
    },
    {
      name: "server-and-cli-know-not-each-other",
      severity: "error",
      from: { path: "^app/(server|cli)/" },
      to: { path: "^app/(server|cli)/", pathNot: "^app/$1/" },
    },
    {
      name: "recomputed-without-the-program",
      severity: "error",
      comment: "What checks the verdicts a second time shares no line with what makes them",
      from: { path: "^tests/recompute/" },
      to: { path: "^app/" },
    },
    {
      name: "sql-only-in-the-store",
      severity: "error",
      from: { path: "^(app|tests)/", pathNot: "^(app/store|tests/bench|tests/unit/store)/" },
      to: { path: "@duckdb|node_modules/kysely" },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
