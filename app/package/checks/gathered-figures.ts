/** The figures that readings may be about, gathered while the files are read: of their indicators, areas and members of groups. */
import { endDay, startDay } from "../../domain/periods.ts";
import { isObservations, type Resource } from "../descriptor.ts";
import type { RowWatcher } from "./check.ts";

export interface Figure {
  period: string;
  /** NaN where there is only a range. */
  value: number;
  publication: string;
  file: string;
  line: number;
}

export interface GatheredFigures {
  watch(resource: Resource, file: string): RowWatcher | null;
  /** Of the area itself and of its members, where it is a group; to be asked when all files are read. */
  of(indicator: string, area: string): readonly Figure[];
  /** Areas with figures of the indicator. */
  areas(indicator: string): string[];
  /** The files where none of them has a row of figures. */
  empty(): string[];
  /** Each series of an indicator and an area. */
  series(): Iterable<{ indicator: string; area: string; figures: readonly Figure[] }>;
}

/** Core tables are read in an order in which readings and memberships come before figures. */
export function gatherFigures(): GatheredFigures {
  const wanted = new Map<string, Set<string>>();
  const members = new Map<string, string[]>();
  const found = new Map<string, Map<string, Figure[]>>();
  /** Asked for by thousands of readings that share indicators and areas; filled only when all figures are read. */
  const joined = new Map<string, readonly Figure[]>();
  const figureFiles = new Set<string>();
  let hasRows = false;

  function watchReadings(resource: Resource): RowWatcher {
    const [indicator, area, comparator] = placesOf(resource, ["indicator", "area", "comparator"]);
    return (cells) => {
      const name = cells[indicator ?? -1] ?? "";
      if (name === "") return;
      const areas = wanted.get(name) ?? new Set<string>();
      wanted.set(name, areas);
      for (const place of [area, comparator]) areas.add(cells[place ?? -1] ?? "");
    };
  }

  function watchMembers(resource: Resource): RowWatcher {
    const [group, area] = placesOf(resource, ["group", "area"]);
    return (cells) => {
      const name = cells[group ?? -1] ?? "";
      members.set(name, [...(members.get(name) ?? []), cells[area ?? -1] ?? ""]);
    };
  }

  function watchFigures(resource: Resource, file: string): RowWatcher {
    for (const areas of wanted.values())
      for (const group of areas) for (const area of members.get(group) ?? []) areas.add(area);
    const columns = ["indicator", "area", "period", "value", "publication", "value_low", "value_high"];
    const [indicator = 0, area = 0, period = 0, value = 0, publication = 0, low = 0, high = 0] = placesOf(
      resource,
      columns,
    );
    let [name, areas]: [string, Set<string> | undefined] = ["", undefined];
    figureFiles.add(file);
    return (cells, line) => {
      hasRows = true;
      const own = cells[indicator]!;
      if (own !== name) [name, areas] = [own, wanted.get(own)];
      if (areas === undefined) return;
      // A row that gives neither a number nor a range is no evidence, whatever its note says.
      if (cells[value] === "" && cells[low] === "" && cells[high] === "") return;
      const place = cells[area]!;
      const byArea = found.get(own) ?? new Map<string, Figure[]>();
      found.set(own, byArea);
      const figures = byArea.get(place) ?? [];
      byArea.set(place, figures);
      if (!areas.has(place)) return;
      const written = cells[value]!;
      figures.push({
        period: cells[period]!,
        value: written === "" ? NaN : Number(written),
        publication: cells[publication]!,
        file,
        line,
      });
    };
  }

  return {
    watch(resource, file) {
      if (isObservations(resource)) return watchFigures(resource, file);
      if (!resource.core) return null;
      if (resource.name === "readings") return watchReadings(resource);
      return resource.name === "memberships" ? watchMembers(resource) : null;
    },
    of(indicator, area) {
      const key = `${indicator} ${area}`;
      const known = joined.get(key);
      if (known !== undefined) return known;
      const figures = [area, ...(members.get(area) ?? [])].flatMap((one) => found.get(indicator)?.get(one) ?? []);
      joined.set(key, figures);
      return figures;
    },
    empty: () => (hasRows ? [] : [...figureFiles]),
    areas: (indicator) => [...(found.get(indicator)?.keys() ?? [])],
    *series() {
      for (const [indicator, byArea] of found) for (const [area, figures] of byArea) yield { indicator, area, figures };
    },
  };
}

function placesOf(resource: Resource, names: string[]): number[] {
  return names.map((name) => resource.schema.fields.findIndex((field) => field.name === name));
}

/** Whether two periods have a day in common. */
export function overlaps(a: string, b: string): boolean {
  return startDay(a) <= endDay(b) && startDay(b) <= endDay(a);
}
