import { useEffect, useState } from "react";

const KEY = "wrap cells";

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === "yes";
  } catch {
    return false;
  }
}

/** Whether long cells take several lines, in place of one that is cut: this reader's own choice, kept on this device. */
export function useDensity(): { wrap: boolean; setWrap: (wrap: boolean) => void } {
  const [wrap, set] = useState(false);
  useEffect(() => set(kept()), []);
  return {
    wrap,
    setWrap(next) {
      set(next);
      try {
        localStorage.setItem(KEY, next ? "yes" : "no");
      } catch {
        // A reader who keeps nothing chooses anew next time.
      }
    },
  };
}

/** Wraps long cells, and cuts them again. */
export function DensitySwitch({ wrap, setWrap }: ReturnType<typeof useDensity>) {
  return (
    <button
      type="button"
      className="button js-only density"
      aria-pressed={wrap}
      onClick={() => setWrap(!wrap)}
      title="Long cells take several lines"
    >
      Wrap
    </button>
  );
}
