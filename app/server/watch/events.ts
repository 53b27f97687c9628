import type { Context } from "hono";
import { streamSSE, type SSEStreamingApi } from "hono/streaming";

/** A line that says nothing, so that nobody between server and browser takes the connection for dead. */
const PING_MS = 20_000;

export interface VersionEvents {
  /** Answers one open page: the version now, and each one after it. */
  answer: (context: Context) => Response;
  tell: (version: string) => void;
  /** Ends all answers, which would go on for ever. */
  end: () => void;
}

/** Tells open pages the version of what is served (server-sent events). `version`: the one now. */
export function versionEvents(version: () => string): VersionEvents {
  const streams = new Map<SSEStreamingApi, () => void>();
  return {
    answer: (context) =>
      streamSSE(context, async (stream) => {
        await stream.writeSSE({ data: version() });
        // Who left meanwhile is told of no more.
        if (stream.aborted) return;
        await new Promise<void>((done) => {
          const ping = setInterval(() => void stream.write(": \n\n"), PING_MS);
          const leave = () => {
            clearInterval(ping);
            streams.delete(stream);
            done();
          };
          streams.set(stream, leave);
          stream.onAbort(leave);
        });
      }),
    tell(next) {
      for (const stream of streams.keys()) void stream.writeSSE({ data: next });
    },
    end() {
      for (const leave of streams.values()) leave();
    },
  };
}
