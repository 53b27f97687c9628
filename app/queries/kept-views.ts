import { LRUCache } from "lru-cache";

/**
 * Views of pages that are kept, the least used ones given up first. Each counts with everything that it holds, as JSON: one that counted by its rows
 * alone let thousands of pages of a few rows take many times the room.
 *
 * @param characters of JSON in all; in memory objects take about three bytes a character
 */
export function keptViews<View extends object>(characters: number): LRUCache<string, View> {
  return new LRUCache({ maxSize: characters, sizeCalculation: (view) => JSON.stringify(view).length });
}
