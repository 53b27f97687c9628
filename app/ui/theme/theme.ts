import { useSyncExternalStore } from "react";

/** How a page is coloured: as the reader's system asks, or as the reader chose here. */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";
const THEMES: readonly Theme[] = ["system", "light", "dark"];

/**
 * Runs in the head, before anything is painted, so that a chosen theme never flashes in the other one. Storage may be forbidden
 * to a page; then the system decides.
 */
export const themeScript = `try{const t=localStorage.getItem("${KEY}");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

const listeners = new Set<() => void>();

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

/** The theme in use; the server does not know it and draws as for the system's. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current, () => "system");
}

/** The theme that a press on the switch leads to. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
}

/** Colours the page at once and remembers the choice in this browser, where that is allowed. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // The page is coloured all the same; only the next one does not know.
  }
  for (const changed of listeners) changed();
}

/** Where no choice was made: what a picture's dark source asks of the system. Paper is light. */
const SYSTEM_DARK = "screen and (prefers-color-scheme: dark)";

/** Holds nowhere, and may be followed by "and (…)", which `not all` may not. */
const NEVER = "screen and (max-width: 0)";

/** The `media` of the dark source of a `<picture>`, which must follow the switch as the page's colours do. */
export function useDarkMedia(): string {
  const theme = useTheme();
  if (theme === "system") return SYSTEM_DARK;
  return theme === "dark" ? "screen" : NEVER;
}
