/** The house's arrows (docs/decisions/001): what each room may import besides itself. What is not listed here is forbidden. */
const ARROWS = {
  domain: [],
  package: ["domain"],
  tabular: ["package", "domain"],
  importers: ["tabular", "package", "domain"],
  store: ["package", "domain"],
  wording: ["domain"],
  ui: ["domain", "paths"],
  charts: ["wording", "domain", "ui", "paths"],
  tables: ["wording", "domain", "ui", "paths"],
  verdicts: ["tables", "wording", "domain", "ui", "paths"],
  search: ["wording", "domain", "ui", "paths"],
  own: ["verdicts", "charts", "tabular", "wording", "domain", "ui", "paths"],
  queries: ["own", "store", "package", "verdicts", "charts", "tables", "search", "wording", "domain", "paths"],
  paths: [],
  gallery: ["queries", "own", "verdicts", "charts", "tables", "search", "wording", "domain", "ui", "paths"],
};

/** Folders that hold components or draw pictures. Every other folder of these rooms is pure: no React, no drawing, no files. */
const COMPONENTS = "^app/(charts/(live|pictures)|tables/parts|verdicts/parts|search/parts|own/parts)/";
const SHOWING = "^app/(wording|charts|tables|tabular|verdicts|search|own)/";

const room = (names) => `^app/(${[names].flat().join("|")})(/|\\.ts$)`;

const arrows = Object.entries(ARROWS).map(([name, allowed]) => ({
  name: `arrows-of-${name}`,
  severity: "error",
  comment: allowed.length === 0 ? `${name} imports nothing of ours` : `${name} imports only ${allowed.join(", ")}`,
  from: { path: room(name) },
  to: { path: "^app/", pathNot: room([name, ...allowed]) },
}));

/** Files of `from` may not import what `to` says. */
function never(name, from, to, comment) {
  return { name, severity: "error", from, to, ...(comment && { comment }) };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circles", severity: "error", comment: "Types included", from: {}, to: { circular: true } },
    ...arrows,
    never(
      "domain-is-pure",
      { path: room("domain") },
      { pathNot: "^app/" },
      "Pure types and rules: no packages, no node:",
    ),
    never(
      "pure-folders-know-no-components",
      { path: SHOWING, pathNot: COMPONENTS },
      { path: `${COMPONENTS}|^app/ui/|\\.(tsx|css)$`, pathNot: "^app/ui/theme/colours\\.ts$" },
      "Of the design system only its colours, which are values",
    ),
    never(
      "pure-folders-know-no-react",
      { path: SHOWING, pathNot: COMPONENTS },
      { path: "(^|/)node_modules/(react|react-dom|react-is|recharts|@remix-run|@tanstack)/" },
    ),
    never(
      "pure-folders-touch-nothing",
      { path: SHOWING, pathNot: "^app/charts/pictures/" },
      { dependencyTypes: ["core"] },
    ),
    never("queries-know-no-components", { path: room("queries") }, { path: `${COMPONENTS}|\\.(tsx|css)$` }),
    never(
      "pictures-only-for-server-and-command-line",
      { path: "^app/", pathNot: "^app/(server|cli|charts/pictures)/" },
      { path: "^app/charts/pictures/" },
      "They bring native parts that no page may load",
    ),
    never(
      "importers-only-for-the-command-line",
      { path: "^app/", pathNot: "^app/(cli|importers)/" },
      { path: "^app/importers/" },
    ),
    never(
      "nothing-imports-the-top",
      { path: "^app/", pathNot: "^app/(routes|server|cli)/|^app/entry\\.server\\.tsx$" },
      { path: "^app/(routes|server|cli)/" },
      "Remix' entry on the server is a part of the server, though its name is fixed",
    ),
    never(
      "pages-stand-alone",
      { path: "^app/(routes|server|cli)/" },
      { path: "^app/routes/" },
      "A page is reached by its address; what two of them share is a query or a component",
    ),
    never(
      "gallery-only-for-its-page",
      { path: "^app/", pathNot: "^app/(gallery/|routes/gallery\\.tsx$)" },
      { path: "^app/gallery/|^app/queries/gallery\\.server\\.ts$" },
      "No production build has it",
    ),
    never("routes-know-no-server", { path: "^app/routes/" }, { path: "^app/(server|cli)/" }),
    never(
      "server-and-cli-know-not-each-other",
      { path: "^app/(server|cli)/" },
      { path: "^app/(server|cli)/", pathNot: "^app/$1/" },
    ),
    never(
      "recomputed-without-the-program",
      { path: "^tests/recompute/" },
      { path: "^app/" },
      "What checks the verdicts a second time shares no line with what makes them",
    ),
    never(
      "sql-only-in-the-store",
      { path: "^(app|tests)/", pathNot: "^(app/store|tests/bench|tests/unit/store)/" },
      { path: "@duckdb|@clickhouse|node_modules/kysely" },
    ),
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^(virtual:|chdb$)" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
