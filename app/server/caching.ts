/**
 * How long an answer that is made from the data alone may be kept. Readers ask again each time, which costs a 304; a cache between them and the server
 * may give it for a minute, and the old one for one more while it asks for the new. Longer, and a page could outlive the scripts of its build, and
 * a file the data that the page beside it shows.
 */
export const SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=60";
