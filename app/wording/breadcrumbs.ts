/** A page on the way to another: its name and its path. */
export interface Crumb {
  name: string;
  path: string;
}

/** The way to a page as schema.org's BreadcrumbList, the page itself last. `origin` stands in front of the paths; "" where the server does not know its own. */
export function breadcrumbList(origin: string, crumbs: readonly Crumb[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}
