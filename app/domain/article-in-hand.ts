/** Pages that speak of one article where the package has several: they take `article=`. */
const ABOUT_ONE = /^\/(?:charts|topics|compare)(?:\/[^.]*)?$/;
const OF_ARTICLE = /^\/articles\/([^/]+)(?:\/|$)/;

/** The article that a page is about, by its address; "" where it is about none. */
export function articleInHand(pathname: string, search: string): string {
  const written = OF_ARTICLE.exec(pathname)?.[1];
  if (written !== undefined) return decoded(written);
  return ABOUT_ONE.test(pathname) ? (new URLSearchParams(search).get("article") ?? "") : "";
}

/** An address of this site, with the article in hand where it leads to a page that speaks of one and says not which. */
export function withArticle(address: string, article: string): string {
  const [, path = "", written = "", part = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  if (article === "" || !ABOUT_ONE.test(path)) return address;
  const query = new URLSearchParams(written);
  if (query.has("article")) return address;
  query.append("article", article);
  return `${path}?${query.toString()}${part}`;
}

/** A path may hold a per cent sign that is none. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
