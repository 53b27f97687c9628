/** As long as what stands between the site and its readers may give an answer without asking (`s-maxage` of pages). */
const FRESH_MS = 60_000;
/** More than a list of named scenarios has; each is some 80 KB. */
const MOST = 12;

interface Ahead {
  /** null where it is refused, fails or is cut short. */
  answer: Promise<Whole | null>;
  /** When it was asked for, by the clock. */
  at: number;
}

interface Whole {
  bytes: ArrayBuffer;
  status: number;
  headers: Headers;
}

async function whole(asked: Promise<Response>): Promise<Whole | null> {
  try {
    const answer = await asked;
    const { status, headers } = answer;
    return answer.ok ? { bytes: await answer.arrayBuffer(), status, headers } : null;
  } catch {
    return null;
  }
}

/**
 * Data of pages that were asked for before their reader chose them, held for a minute: a choice finds them here, or on their way, and asks the server for
 * nothing. An address is a path with its query. `clock`: milliseconds.
 */
export class AnswersAhead {
  private readonly ahead = new Map<string, Ahead>();

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Asks, unless the answer is here or on its way. @returns whether it came, whole */
  async ask(address: string, ask: () => Promise<Response>): Promise<boolean> {
    const found = this.fresh(address);
    if (found !== undefined) return (await found.answer) !== null;
    // `ask` looks here first, as all requests do: what it asks for is put down after it has begun.
    const entry = { answer: whole(ask()), at: this.clock() };
    this.ahead.set(address, entry);
    const [oldest] = this.ahead.keys();
    if (this.ahead.size > MOST && oldest !== undefined) this.ahead.delete(oldest);
    if ((await entry.answer) !== null) return true;
    if (this.ahead.get(address) === entry) this.ahead.delete(address);
    return false;
  }

  /** The answer that was asked for, each time as one of its own; undefined where none was, or too long ago; null where it did not come. */
  find(address: string): Promise<Response | null> | undefined {
    return this.fresh(address)?.answer.then((answer) =>
      answer === null ? null : new Response(answer.bytes, { status: answer.status, headers: answer.headers }),
    );
  }

  private fresh(address: string): Ahead | undefined {
    const entry = this.ahead.get(address);
    if (entry === undefined || this.clock() - entry.at <= FRESH_MS) return entry;
    this.ahead.delete(address);
    return undefined;
  }
}

/** That of the page. */
export const answersAhead = new AnswersAhead();
