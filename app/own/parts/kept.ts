/** Where figures are kept in this browser, if the reader asks for it, and what they are called: a name is shown before they are read. */
const KEY = "own-figures";
const NAME_KEY = "own-figures-name";

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The text of the figures that are kept; null where there are none, or the browser keeps nothing. */
export function keptText(): string | null {
  return stored(KEY);
}

/** What the kept figures are called; null where there are none. */
export function keptName(): string | null {
  return keptText() === null ? null : stored(NAME_KEY) || "your figures";
}

/** Keeps figures; false where the browser has no room for them. */
export function keepText(text: string, name: string): boolean {
  try {
    localStorage.setItem(NAME_KEY, name);
    localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

export function forgetKept(): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.removeItem(NAME_KEY);
  } catch {
    // A browser that lets nobody keep anything has nothing to forget.
  }
}
