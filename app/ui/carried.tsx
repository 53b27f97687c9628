import {
  Link as PlainLink,
  NavLink as PlainNavLink,
  useLocation,
  type LinkProps,
  type NavLinkProps,
} from "@remix-run/react";
import { createContext, useCallback, useContext, useMemo, type ReactNode } from "react";
import { carriedForTable, carriedFrom, isTableAddress, withCarried } from "../domain/carried-scenario.ts";

/** The reader's scenarios as a query; "" where none is stated, or where the address could not be understood. */
const Carried = createContext("");

/** Makes every link below carry the scenarios of the address; `off` for the page that says an address is wrong. */
export function CarriedScenario({ off = false, children }: { off?: boolean; children: ReactNode }) {
  const { pathname, search } = useLocation();
  const carried = useMemo(() => (off ? "" : carriedFrom(pathname, search).toString()), [off, pathname, search]);
  return <Carried.Provider value={carried}>{children}</Carried.Provider>;
}

/** The reader's scenarios, as every page spells them. */
export function useCarried(): URLSearchParams {
  return new URLSearchParams(useContext(Carried));
}

/** Adds the reader's scenarios to an address of this site. */
export function useCarry(): (address: string) => string {
  const carried = useContext(Carried);
  const { pathname } = useLocation();
  return useCallback(
    (address: string) => withCarried(address, new URLSearchParams(carried), pathname),
    [carried, pathname],
  );
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
