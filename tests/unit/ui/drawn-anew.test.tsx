import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cardPicture } from "../../../app/charts/cards/card-markup.ts";
import { saysTheSame } from "../../../app/ui/drawn-anew.ts";
import { DrawnPictureBox } from "../../../app/ui/drawn-picture.tsx";
import { dataAddress } from "../../../app/verdicts/parts/use-ready-answers.ts";

test("what a page loads anew says the same where every part of it does", () => {
  const card = { claim: "c", marks: [{ word: "Holds" }], turns: "", chart: undefined };
  expect(saysTheSame(card, structuredClone(card))).toBe(true);
  expect(saysTheSame(card, { ...card, marks: [{ word: "Fails" }] })).toBe(false);
  expect(saysTheSame(card, { ...card, marks: [] })).toBe(false);
  expect(saysTheSame({ a: undefined }, { b: undefined })).toBe(false);
  expect(saysTheSame([], {})).toBe(false);
  const twice = () => undefined;
  expect(saysTheSame({ twice }, { twice })).toBe(true);
  expect(saysTheSame({ twice }, { twice: () => undefined })).toBe(false);
});

test("a card's drawing is written once, and nothing in it can leave its words", () => {
  const picture = cardPicture({
    width: 10,
    height: 5,
    text: "A < B",
    shapes: [{ kind: "text", x: 1, y: 2, text: "<script>", anchor: "start", tone: "ink" }],
  });
  const page = renderToStaticMarkup(<DrawnPictureBox {...picture} />);
  expect(page).toContain('viewBox="0 0 10 5"');
  expect(page).toContain("&lt;script&gt;</text>");
  expect(page).not.toContain("<script>");
});

test("answers are made ready at the addresses that the router asks", () => {
  expect(dataAddress("/", "scenario=latest", "routes/home")).toBe("/_root.data?scenario=latest&_routes=routes%2Fhome");
  expect(dataAddress("/articles/a", "vs=x&scenario=y", "routes/article")).toBe(
    "/articles/a.data?vs=x&scenario=y&_routes=routes%2Farticle",
  );
});
