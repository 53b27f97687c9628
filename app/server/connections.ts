import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Handles that the process needs besides its connections: the engine's file and its overflow, libraries, drawing threads, logs. */
const OWN_HANDLES = 96;
/** Handles below which the process does not even load its own code, file beside file. */
const FEWEST_HANDLES = 256;

/** Files that this process may have open at once; Infinity where the system knows no limit or does not tell it. */
export function handleLimit(): number {
  return linuxLimit() ?? reportedLimit();
}

/** As Linux tells it; null elsewhere. Node's report says it too, and gathers fifty things besides, which takes as long as reading a library. */
function linuxLimit(): number | null {
  try {
    const soft = /^Max open files +(\d+|unlimited) /m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
    return soft === undefined ? null : soft === "unlimited" ? Infinity : Number(soft);
  } catch {
    return null;
  }
}

/** As Node's report has it, whatever the system. */
export function reportedLimit(): number {
  const report = process.report.getReport() as { userLimits?: { open_files?: { soft?: number | string } } };
  const soft = report.userLimits?.open_files?.soft;
  return typeof soft === "number" ? soft : Infinity;
}

export type ConnectionBound = { ok: true; most: number } | { ok: false; error: string };

/** How many connections may be open at once: `wanted`, or fewer where handles are few, for each may have a file open besides itself. */
export function connectionBound(wanted: number, handles: number): ConnectionBound {
  if (handles < FEWEST_HANDLES) {
    const error = `This process may have ${handles} files open at once and needs ${FEWEST_HANDLES} at least: raise the limit, for example with ulimit -n 1024.`;
    return { ok: false, error };
  }
  return { ok: true, most: Math.min(wanted, Math.floor((handles - OWN_HANDLES) / 2)) };
}

/**
 * Keeps at most `most` connections open. When one more comes, the one that has been without a request for longest makes room, so that connections which ask
 * nothing keep nobody out; while all are at work, the new one is refused.
 * `closeSilent` ends those that never sent a byte, which Node does not count among the idle ones.
 */
export function boundConnections(server: Server, most: number): { closeSilent: () => void } {
  /** Those without a request, longest first. */
  const idle = new Set<Socket>();
  let open = 0;
  // One above, so that the one for which room is made gets in.
  server.maxConnections = most + 1;
  server.on("connection", (socket: Socket) => {
    open += 1;
    idle.add(socket);
    socket.once("close", () => {
      open -= 1;
      idle.delete(socket);
    });
    if (open <= most) return;
    const [longest = socket] = idle;
    longest.destroy();
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    idle.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
  return {
    closeSilent() {
      for (const socket of idle) if (socket.bytesRead === 0) socket.destroy();
    },
  };
}
