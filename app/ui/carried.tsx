import { PrefetchPageLinks, useLocation, useNavigate, type NavigateFunction } from "@remix-run/react";
import { createContext, useContext, useMemo, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from "react";
import { articleInHand, withArticle } from "../domain/article-in-hand.ts";
import { carriedForTable, carriedFrom, isTableAddress, withCarried } from "../domain/carried-scenario.ts";
import { useIntendedPage } from "./intended-page.ts";

/** What links and forms need to know of the address: once for the page, as each of some hundred links would work it out anew at every change. */
interface Place {
  /** The reader's scenarios as a query; "" where none is stated, or where the address could not be understood. */
  carried: string;
  /** The article that the page is about, in a package of several; else "". */
  article: string;
  pathname: string;
  carry: (address: string) => string;
  go: NavigateFunction;
  intend: (page: string) => void;
}

const nothing = () => undefined;

const PlaceContext = createContext<Place>({
  carried: "",
  article: "",
  pathname: "",
  carry: (address) => address,
  go: nothing,
  intend: nothing,
});

interface CarriedProps {
  off?: boolean;
  /** Whether the package has more articles than one. */
  several?: boolean;
  children: ReactNode;
}

/**
 * Makes every link below carry the scenarios of the address and, to pages that speak of an article, the one in hand; `off` for the page that
 * says an address is wrong.
 */
export function CarriedScenario({ off = false, several = false, children }: CarriedProps) {
  const { pathname, search } = useLocation();
  const go = useNavigate();
  const { page, intend } = useIntendedPage();
  const article = several && !off ? articleInHand(pathname, search) : "";
  const carried = useMemo(() => (off ? "" : carriedFrom(pathname, search).toString()), [off, pathname, search]);
  const place = useMemo((): Place => {
    const query = new URLSearchParams(carried);
    const carry = (address: string) => withCarried(withArticle(address, article), query, pathname);
    return { carried, article, pathname, carry, go, intend };
  }, [carried, article, pathname, go, intend]);
  return (
    <PlaceContext.Provider value={place}>
      {children}
      {page === "" ? null : <PrefetchPageLinks page={page} />}
    </PlaceContext.Provider>
  );
}

/** The reader's scenarios, as every page spells them. */
export function useCarried(): URLSearchParams {
  return new URLSearchParams(useContext(PlaceContext).carried);
}

/** Adds the reader's scenarios, and the article in hand, to an address of this site. */
export function useCarry(): (address: string) => string {
  return useContext(PlaceContext).carry;
}

/** The article in hand as a hidden field, for GET forms that lead to pages about it. */
export function ArticleField() {
  const { article } = useContext(PlaceContext);
  return article === "" ? null : <input type="hidden" name="article" value={article} />;
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** An address of this site, `/path?query#part` or `?query`; any other is a plain link. */
  to: string;
  /** With "intent", its data are asked for when the pointer or the focus rests on it. */
  prefetch?: "intent";
  preventScrollReset?: boolean;
  replace?: boolean;
  state?: unknown;
}

/** Whether the browser is to open what was clicked in its own way: a new tab, a download. */
function isForBrowser({ button, metaKey, ctrlKey, altKey, shiftKey, currentTarget }: MouseEvent<HTMLAnchorElement>) {
  return button !== 0 || metaKey || ctrlKey || altKey || shiftKey || !["", "_self"].includes(currentTarget.target);
}

/**
 * A link that takes the reader's scenarios along and changes the page in place. The router's own would ask it for the address in three components
 * and some twenty hooks a link, which is most of what a page of cards costs to draw anew.
 */
export function Link({ to, prefetch, preventScrollReset, replace, state, onClick, ...rest }: LinkProps) {
  const { carry, pathname, go, intend } = useContext(PlaceContext);
  const carried = carry(to);
  const href = /^[?#]/.test(carried) ? pathname + carried : carried;
  const isOurs = /^\/(?!\/)/.test(href);
  function follow(event: MouseEvent<HTMLAnchorElement>): void {
    onClick?.(event);
    if (!isOurs || event.defaultPrevented || isForBrowser(event)) return;
    event.preventDefault();
    // As browsers do: the same address again is no further step back.
    const again = event.currentTarget.href === window.location.href;
    go(href, { preventScrollReset, replace: replace ?? again, state });
  }
  const stay = () => intend(href);
  const leave = () => intend("");
  const watched =
    prefetch === "intent" && isOurs
      ? { onFocus: stay, onMouseEnter: stay, onTouchStart: stay, onBlur: leave, onMouseLeave: leave }
      : undefined;
  return <a {...watched} {...rest} href={href} onClick={follow} />;
}

/** The same for navigation: it says when the page, or one below it (unless `end`), is the one shown. */
export function NavLink({ end = false, ...props }: LinkProps & { end?: boolean }) {
  const { pathname } = useContext(PlaceContext);
  const [path = ""] = props.to.split(/[?#]/);
  const isCurrent = pathname === path || (!end && path !== "/" && pathname.startsWith(`${path}/`));
  return <Link aria-current={isCurrent ? "page" : undefined} {...props} />;
}

/** The reader's scenarios as hidden fields of a GET form, without those that the form states itself. */
export function CarriedFields({ without = [] }: { without?: readonly string[] }) {
  const { carried, pathname } = useContext(PlaceContext);
  const stated = new URLSearchParams(carried);
  const fields = isTableAddress(pathname) ? carriedForTable(stated) : stated;
  return [...fields]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input type="hidden" key={`${name}=${value}`} name={name} value={value} />);
}
