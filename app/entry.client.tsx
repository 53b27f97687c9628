import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { answersAhead } from "./ui/answers-ahead.ts";
import { wholeAnswers } from "./ui/whole-answers.ts";

window.fetch = wholeAnswers(window.fetch.bind(window), answersAhead);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
