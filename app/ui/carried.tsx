import {
  Link as PlainLink,
  NavLink as PlainNavLink,
  useLocation,
  type LinkProps,
  type NavLinkProps,
} from "@remix-run/react";
import { createContext, useCallback, useContext, useMemo, type ReactNode } from "react";
import { articleInHand, withArticle } from "../domain/article-in-hand.ts";
import { carriedForTable, carriedFrom, isTableAddress, withCarried } from "../domain/carried-scenario.ts";

/** The reader's scenarios as a query; "" where none is stated, or where the address could not be understood. */
const Carried = createContext("");

/** The article that the page is about, in a package of several; else "". */
const ArticleInHand = createContext("");

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
  const article = several && !off ? articleInHand(pathname, search) : "";
  const carried = useMemo(() => (off ? "" : carriedFrom(pathname, search).toString()), [off, pathname, search]);
  return (
    <Carried.Provider value={carried}>
      <ArticleInHand.Provider value={article}>{children}</ArticleInHand.Provider>
    </Carried.Provider>
  );
}

/** The reader's scenarios, as every page spells them. */
export function useCarried(): URLSearchParams {
  return new URLSearchParams(useContext(Carried));
}

/** Adds the reader's scenarios, and the article in hand, to an address of this site. */
export function useCarry(): (address: string) => string {
  const carried = useContext(Carried);
  const article = useContext(ArticleInHand);
  const { pathname } = useLocation();
  return useCallback(
    (address: string) => withCarried(withArticle(address, article), new URLSearchParams(carried), pathname),
    [carried, article, pathname],
  );
}

/** The article in hand as a hidden field, for GET forms that lead to pages about it. */
export function ArticleField() {
  const article = useContext(ArticleInHand);
  return article === "" ? null : <input type="hidden" name="article" value={article} />;
}

/** The router's link, which takes the reader's scenarios along. */
export function Link({ to, ...props }: LinkProps & { to: string }) {
  const carry = useCarry();
  return <PlainLink to={carry(to)} {...props} />;
}

/** The same for navigation. */
export function NavLink({ to, ...props }: NavLinkProps & { to: string }) {
  const carry = useCarry();
  return <PlainNavLink to={carry(to)} {...props} />;
}

/** The reader's scenarios as hidden fields of a GET form, without those that the form states itself. */
export function CarriedFields({ without = [] }: { without?: readonly string[] }) {
  const carried = useCarried();
  const { pathname } = useLocation();
  const fields = isTableAddress(pathname) ? carriedForTable(carried) : carried;
  return [...fields]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input type="hidden" key={`${name}=${value}`} name={name} value={value} />);
}
