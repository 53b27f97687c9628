import { randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler, Next } from "hono";
import { noticing } from "../../queries/lacking.server.ts";
import { refusal } from "../refusal.ts";
import { askedOf, isKeptFile, keyOf, requestFor, type Asked } from "./asked.ts";
import { keepAnswers, type KeptLoad, type WholeAnswer } from "./kept-answers.ts";
import { sendWhole, wholeAnswer } from "./whole-answer.ts";

export interface KeptOptions {
  /** Makes a page; its own scripts carry the mark as their nonce. */
  pages: (request: Request, context: { mark: string }) => Promise<Response>;
  /** Makes a file. */
  files: (request: Request) => Response | Promise<Response>;
  now: () => Date;
  /** What stands before addresses that leave the site, for who asks so; "" for one who came by a foreign name. */
  originOf: (request: Request) => string;
  /** Bytes of answers that are kept. */
  bytes: number;
  /** Of what answers are made from, where that may change. */
  version?: (() => string) | undefined;
}

export interface KeptHandlers {
  load: () => KeptLoad;
  /** Answers with what is kept or being made; leaves all else to those after it. */
  kept: MiddlewareHandler;
  /** Answers with a computed file, made now unless it is there; leaves all else to those after it. */
  file: MiddlewareHandler;
  /** Answers with a page, made now unless it is there. */
  page: (context: Context) => Promise<Response>;
}

/** What was made without something that the engine was too busy for is kept by nobody. */
async function marked(make: () => Response | Promise<Response>): Promise<Response> {
  const { value: answer, lacks } = await noticing(make);
  if (lacks) answer.headers.set("Cache-Control", "no-store");
  return answer;
}

/** Nobody is there to read it. */
function left(): Response {
  return new Response(null, { status: 499 });
}

/** What is made once and kept: the pages, the data that the router in the browser asks for, its manifest, and the files that are computed. */
export function keptHandlers({ pages, files, now, originOf, bytes, version = () => "" }: KeptOptions): KeptHandlers {
  const answers = keepAnswers(bytes);
  const asking = ({ req: { raw } }: Context) => askedOf(raw, { origin: originOf(raw), now: now(), version: version() });

  async function makePage(asked: Asked, signal: AbortSignal): Promise<WholeAnswer | null> {
    const mark = randomBytes(16).toString("hex");
    const answer = await marked(() => pages(requestFor(asked, signal), { mark }));
    return signal.aborted ? null : wholeAnswer(answer, mark);
  }

  async function makeFile(asked: Asked, signal: AbortSignal): Promise<WholeAnswer | null> {
    const answer = await marked(() => files(requestFor(asked, signal)));
    return signal.aborted ? null : wholeAnswer(answer);
  }

  /** null where there is no such file. */
  async function made(context: Context, make: typeof makePage): Promise<Response | null> {
    const asked = asking(context);
    const { signal } = context.req.raw;
    const answer = await answers.get(keyOf(asked), signal, (leaving) => make(asked, leaving));
    if (answer === null) return left();
    if (answer.status === 503 && answer.length === 0)
      return refusal(context, 503, "This page took too long to make, as many are asked for. Trying again will help.");
    if (answer.status === 404 && answer.length === 0) return null;
    return sendWhole(context, answer);
  }

  return {
    load: answers.load,
    async kept(context, next) {
      const found = answers.find(keyOf(asking(context)), context.req.raw.signal);
      if (found === undefined) return next();
      const answer = await found;
      if (answer === null) return left();
      // What could not be made just now is tried again.
      return answer.status === 200 ? sendWhole(context, answer) : next();
    },
    async file(context: Context, next: Next) {
      const answer = isKeptFile(context.req.path) ? await made(context, makeFile) : null;
      return answer ?? next();
    },
    async page(context) {
      return (await made(context, makePage)) ?? context.notFound();
    },
  };
}
