import type { EuPackage } from "../eu-sanctions/eu-package.ts";
import { packagePublication } from "../eu-sanctions/packages.ts";
import type { Happening } from "./happening.ts";

/** Numbered packages, and the unnumbered one that is commonly counted as the seventh, as events on their day of adoption. */
export function packageEvents(packages: readonly EuPackage[], editions: readonly string[]): Happening[] {
  return packages
    .filter(({ number, package: name }) => number !== null || /^[a-z-]+$/.test(name))
    .map(({ number, package: name, adopted_on: adoptedOn }) => ({
      event: `eu-package-${number ?? name}-${adoptedOn}`,
      happened_on: adoptedOn,
      title:
        number === null
          ? `The EU adopts a package of ${name.replaceAll("-", " ")}`
          : `The EU adopts sanctions package ${number}`,
      area: "EU",
      kind: "sanctions.package",
      place: "",
      publication: packagePublication(adoptedOn, editions),
      note: "",
    }));
}
