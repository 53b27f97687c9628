import { useNavigate } from "@remix-run/react";
import type { MouseEvent } from "react";

/**
 * One click handler for all links inside an element: those to pages of this site change the page in place, as the
 * router's own links do. A table has hundreds, so they are plain `<a href>` that work without it.
 * With Shift, a link that carries `data-add` goes to that query instead (sort by a further column).
 */
export function useInPlaceLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return function follow(event) {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href") ?? "";
    if (link === null || !/^[/?](?!\/)/.test(href)) return;
    const further = link.dataset.add;
    if (event.shiftKey && further === undefined) return;
    event.preventDefault();
    const target = event.shiftKey ? `?${further}` : href;
    navigate(target, { preventScrollReset: target.startsWith("?") });
  };
}
