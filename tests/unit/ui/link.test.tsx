import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Link, NavLink } from "../../../app/ui/carried.tsx";

test("a link asks the router for nothing, which each of a hundred would do again at every change of the address", () => {
  expect(renderToStaticMarkup(<Link to="/charts?area=RUS#key">Charts</Link>)).toBe(
    '<a href="/charts?area=RUS#key">Charts</a>',
  );
  expect(renderToStaticMarkup(<NavLink to="/sources">Sources</NavLink>)).toBe('<a href="/sources">Sources</a>');
});
