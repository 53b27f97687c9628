import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument, XmlValidateError } from "libxml2-wasm";

const ATOM = { atom: "http://www.w3.org/2005/Atom" };

/** What RFC 4287 asks beyond its grammar (the Schematron rules of its appendix B); each has to find nothing. */
const RULES = {
  "a feed or each of its entries has an author": "/atom:feed[not(atom:author)]/atom:entry[not(atom:author)]",
  "an entry without content has a link to it":
    "//atom:entry[not(atom:content) and not(atom:link[not(@rel) or @rel='alternate'])]",
  "no two links of a feed are alternates of one kind":
    "/atom:feed/atom:link[(not(@rel) or @rel='alternate') and @type = preceding-sibling::atom:link[not(@rel) or @rel='alternate']/@type]",
  "a text is not empty":
    "//atom:title[normalize-space() = ''] | //atom:id[normalize-space() = ''] | //atom:name[normalize-space() = '']",
  "ids are told apart": "//atom:entry[atom:id = preceding-sibling::atom:entry/atom:id]",
};

/** What is wrong with a feed by the grammar and the rules of RFC 4287; [] for a valid one. */
export function atomFaults(xml: string): string[] {
  const grammar = XmlDocument.fromString(readFileSync(new URL("atom.rng", import.meta.url), "utf8"));
  const validator = RelaxNGValidator.fromDoc(grammar);
  const feed = XmlDocument.fromString(xml);
  try {
    validator.validate(feed);
    return Object.entries(RULES).flatMap(([rule, path]) => (feed.find(path, ATOM).length > 0 ? [rule] : []));
  } catch (error) {
    if (error instanceof XmlValidateError)
      return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    throw error;
  } finally {
    for (const one of [feed, validator, grammar]) one.dispose();
  }
}
