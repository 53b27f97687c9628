import { groupRows } from "../../domain/group-rows.ts";
import type { Publication } from "../../domain/evidence.ts";
import { type Issue, warningAt } from "../issues.ts";
import type { Figure, GatheredFigures } from "./gathered-figures.ts";

/** How far a shared figure may be from a thousand (a million) times the other and still be taken for it: revisions are smaller. */
const LOOSE = 2;
const FACTORS = [1_000, 1_000_000];

/**
 * Warns of an edition whose figures are all a thousand (a million) times those of the edition before it for the same areas and periods:
 * millions given for billions. Once an edition and indicator, at its first such figure.
 */
export function editionsOffScale(gathered: GatheredFigures, publications: readonly Publication[]): Issue[] {
  const days = new Map(publications.map(({ publication, publishedOn }) => [publication, publishedOn]));
  const issues = new Map<string, Issue>();
  for (const { indicator, area, figures } of gathered.series()) {
    const editions = [...groupRows(figures, ({ publication }) => publication).values()];
    if (editions.length < 2) continue;
    editions.sort((a, b) => (dayOf(days, a) < dayOf(days, b) ? -1 : 1));
    const sound = new Map<string, Figure>();
    for (const edition of editions) {
      const off = offBy(edition, sound);
      const [first] = edition;
      if (first === undefined) continue;
      if (off === null) for (const one of edition) if (Math.abs(one.value) > 0) sound.set(one.period, one);
      const key = `${first.publication} ${indicator}`;
      if (off === null || issues.has(key)) continue;
      const { figure, before, factor } = off;
      const times = `${factor.toLocaleString("en-US")} times ${Math.abs(figure.value) > Math.abs(before.value) ? "larger" : "smaller"}`;
      const expected = `figures of ${indicator} in the size of those of ${before.publication} (${before.value} for ${area} in ${before.period}): those of ${figure.publication} are about ${times}, as if they were in another unit`;
      issues.set(key, warningAt(figure.file, figure.line, "value", String(figure.value), "off-scale", expected));
    }
  }
  return [...issues.values()];
}

function dayOf(days: ReadonlyMap<string, string>, [first]: readonly Figure[]): string {
  return days.get(first?.publication ?? "") ?? "";
}

/** The factor by which all figures of an edition differ from those known for their periods; null where they do not, or share no period. */
function offBy(edition: readonly Figure[], sound: ReadonlyMap<string, Figure>) {
  let found: { figure: Figure; before: Figure; factor: number } | null = null;
  for (const figure of edition) {
    const before = sound.get(figure.period);
    if (before === undefined || !(Math.abs(figure.value) > 0)) continue;
    const ratio = Math.abs(figure.value / before.value);
    const factor = FACTORS.find((one) => isNear(ratio, one) || isNear(1 / ratio, one));
    if (factor === undefined || (found !== null && found.factor !== factor)) return null;
    found ??= { figure, before, factor };
  }
  return found;
}

function isNear(ratio: number, factor: number): boolean {
  return ratio > factor / LOOSE && ratio < factor * LOOSE;
}
