/** The house's arrows (docs/decisions/001). Each rule names the room that must not reach into another. */
const room = (names) => `^app/(${names})(/|\\.)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Types may name each other; running code may not go round",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-imports-nothing",
      severity: "error",
      comment: "Pure types and rules: no I/O, React, Remix or node:",
      from: { path: room("domain") },
      to: { pathNot: "^app/domain/" },
    },
    {
      name: "package-imports-domain",
      severity: "error",
      from: { path: room("package") },
      to: { path: "^app/", pathNot: "^app/(package|domain)/" },
    },
    {
      name: "presenters-import-domain",
      severity: "error",
      from: { path: room("presenters") },
      to: { path: "^app/", pathNot: "^app/(presenters|domain)/|^app/paths\\.ts$" },
    },
    {
      name: "presenters-are-pure",
      severity: "error",
      from: { path: room("presenters") },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "store-imports-package-and-domain",
      severity: "error",
      from: { path: room("store") },
      to: { path: "^app/", pathNot: "^app/(store|package|domain)/" },
    },
    {
      name: "sql-only-in-the-store",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(store|cli/bench)/" },
      to: { path: "@duckdb|node_modules/kysely" },
    },
    {
      name: "faces-import-presenters-and-domain",
      severity: "error",
      from: { path: room("charts|tables|ui") },
      to: { path: "^app/", pathNot: "^app/(charts|tables|ui|presenters|domain)/|^app/paths\\.ts$" },
    },
    {
      name: "nothing-imports-the-top",
      severity: "error",
      from: { path: "^app/(domain|package|presenters|store|charts|tables|ui)/" },
      to: { path: "^app/(routes|cli|server)/" },
    },
    {
      name: "paths-import-nothing",
      severity: "error",
      from: { path: "^app/paths\\.ts$" },
      to: { path: "^app/" },
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
