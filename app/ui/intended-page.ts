import { useMemo, useRef, useState } from "react";

/** As long as a pointer that only passes by does not rest on a link. */
const REST_MS = 100;

export interface Intended {
  /** Address of the page whose data are worth asking for already; "" for none. */
  page: string;
  /** The reader rests on a link to a page, or with "" on none any more. */
  intend: (page: string) => void;
}

/** The page that a reader is about to open: the one whose link has had the pointer or the focus for a moment. */
export function useIntendedPage(): Intended {
  const [page, setPage] = useState("");
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const intend = useMemo(
    () => (next: string) => {
      clearTimeout(waiting.current);
      if (next === "") setPage("");
      else waiting.current = setTimeout(() => setPage(next), REST_MS);
    },
    [],
  );
  return { page, intend };
}
