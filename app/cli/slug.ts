/** Lower-case letters and digits with single hyphens between, as ids are written; cut at a word's end; "" if none are left. */
export function slugOf(text: string, most: number): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most + 1);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : plain.slice(0, most);
}
