/** Whether an address is no more than a site's front page: not every article's own address may be in the package. Pure. */
export function isFrontPage(address: string): boolean {
  return URL.canParse(address) && new URL(address).pathname === "/";
}
