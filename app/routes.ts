import { index, route, type RouteConfig } from "@remix-run/route-config";

/** Pages for who works on the site: `npm run dev` has them, no production build does. */
const inDevelopment = process.env.NODE_ENV === "development" ? [route("gallery", "routes/gallery.tsx")] : [];

export default [
  ...inDevelopment,
  index("routes/home.tsx"),
  route("articles", "routes/articles.tsx"),
  route("articles/:article", "routes/article.tsx"),
  route("articles/:article/claims/:claim", "routes/claim.tsx"),
  route("compare", "routes/compare.tsx"),
  route("topics/:topic", "routes/topic.tsx"),
  route("charts", "routes/charts.tsx"),
  route("charts/:chart", "routes/chart.tsx"),
  route("datasets", "routes/datasets.tsx"),
  route("datasets/:table", "routes/dataset.tsx"),
  route("datasets/:table/chart", "routes/dataset-chart.tsx"),
  route("datasets/:table/row", "routes/dataset-row.tsx"),
  route("sources", "routes/sources.tsx"),
  route("sources/:publication", "routes/source.tsx"),
  route("search", "routes/search.tsx"),
  route("changes", "routes/changes.tsx"),
  route("corrections", "routes/corrections.tsx"),
  route("about", "routes/about.tsx"),
  route("who", "routes/who.tsx"),
  route("glossary", "routes/glossary.tsx"),
  route("developers", "routes/developers.tsx"),
  route("*", "routes/missing.tsx"),
] satisfies RouteConfig;
