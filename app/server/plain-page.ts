import { html } from "hono/html";

type Markup = ReturnType<typeof html>;

interface PlainPage {
  title: string;
  /** Address of its one stylesheet. */
  sheet: string;
  main: Markup;
  /** What else stands in its head. */
  links?: Markup;
}

/** A page without the site's frame and its scripts, in a few kilobytes: for answers that are no page of the site, and for other people's frames. */
export function plainPage({ title, sheet, main, links }: PlainPage): string {
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title}</title>
          <link rel="icon" href="/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="${sheet}" />
          ${links ?? ""}
        </head>
        <body>
          <main>${main}</main>
        </body>
      </html>`,
  );
}
