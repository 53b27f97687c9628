import type { Reading } from "./claims.ts";
import type { EvidenceBase } from "./evidence-base.ts";

/** Publishers that have anything to say on some of the readings: figures of their indicators, their events, their statements. */
export function relevantPublishers(base: EvidenceBase, readings: readonly Reading[]): Set<string> {
  const publications = new Set<string>();
  for (const reading of readings) {
    if (reading.indicator !== "") for (const id of base.rowsOf(reading.indicator).keys()) publications.add(id);
    for (const { publication } of base.statements(reading.reading)) publications.add(publication);
    for (const event of [reading.event, reading.baseEvent]) {
      if (event !== "") for (const { publication } of base.events(event)) publications.add(publication);
    }
    if (reading.eventKind !== "") {
      for (const { publication } of base.eventsOfKind(reading.eventKind)) publications.add(publication);
    }
  }
  const publishers = new Set<string>();
  for (const id of publications) {
    const publisher = base.edition(id)?.publisher;
    if (publisher !== undefined) publishers.add(publisher);
  }
  return publishers;
}
