import { Link, useLocation } from "@remix-run/react";
import type { MouseEvent, ReactNode } from "react";

interface JumpLinkProps {
  /** Id of the element on this page, without "#". */
  to: string;
  className?: string;
  children: ReactNode;
}

/** The keyboard goes on from where a link led, as browsers do it for links of their own. */
function focusOn(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/**
 * A link to a place on the same page. It goes by the router and keeps path and query: after a plain `#id` the router takes the
 * reader back to where the page was scrolled before. Without scripts it is a plain link.
 */
export function JumpLink({ to, className, children }: JumpLinkProps) {
  const { search } = useLocation();
  function onClick(event: MouseEvent): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) focusOn(to);
  }
  return (
    <Link to={{ search, hash: `#${to}` }} className={className} onClick={onClick}>
      {children}
    </Link>
  );
}
