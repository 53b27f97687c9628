import { savedFigures } from "../figures/saved-file.ts";

/** Where figures are kept in this browser, if the reader asks for it. */
const KEY = "own-figures";

/** The text of the figures that are kept; null where there are none, or the browser keeps nothing. */
export function keptText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What the kept figures are called; null where there are none. */
export function keptName(): string | null {
  const text = keptText();
  const saved = text === null ? null : savedFigures(text);
  return saved === null ? null : saved.mapping.name || "your figures";
}

/** Keeps figures; false where the browser has no room for them. */
export function keepText(text: string): boolean {
  try {
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

export function forgetKept(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that lets nobody keep anything has nothing to forget.
  }
}
