import { Monitor, Moon, Sun } from "lucide-react";
import { nextTheme, setTheme, useTheme, type Theme } from "./theme.ts";

const WORDS: Record<Theme, { icon: typeof Sun; words: string }> = {
  system: { icon: Monitor, words: "as your system" },
  light: { icon: Sun, words: "light" },
  dark: { icon: Moon, words: "dark" },
};

/** One button that goes through system, light and dark. It needs the page's scripts and is hidden without them. */
export function ThemeSwitch() {
  const theme = useTheme();
  const { icon: Icon, words } = WORDS[theme];
  const label = `Colours: ${words}. Change to ${WORDS[nextTheme(theme)].words}.`;
  return (
    <button className="theme-switch" type="button" onClick={() => setTheme(nextTheme(theme))} title={label}>
      <Icon aria-hidden="true" size={18} />
      <span className="visually-hidden">{label}</span>
    </button>
  );
}
