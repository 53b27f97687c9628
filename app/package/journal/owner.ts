import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * The process that works on an import. A process id by itself says little: it is given out again, and every container has a
 * process 1. So it comes with the machine, its start, the space of ids, and the moment at which the process began.
 */
export interface Owner {
  host: string;
  /** Id of the machine's present run; "" where the system tells none. */
  boot: string;
  /** The space in which `pid` counts (a container has its own); "" where the system tells none. */
  space: string;
  pid: number;
  /** When the process began, in the system's own count since the start of the machine; "" where it tells none. */
  began: string;
  /** Different for each import. */
  token: string;
}

const PREFIX = "owner,";

/** The owner that stands for nobody: what it left can be taken at once. */
export const NOBODY: Owner = { host: "", boot: "", space: "", pid: 0, began: "", token: "nobody" };

/** This process, with a new token. */
export function thisOwner(): Owner {
  return { ...thisMachine(), pid: process.pid, began: statusOf(process.pid)?.began ?? "", token: randomUUID() };
}

function thisMachine(): Pick<Owner, "host" | "boot" | "space"> {
  return {
    host: hostname(),
    boot: told(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()),
    space: told(() => readlinkSync("/proc/self/ns/pid").replace(/\D/g, "")),
  };
}

function told(ask: () => string): string {
  try {
    return ask();
  } catch {
    return "";
  }
}

/** The owner as the name of a file: a name is put and taken in one step, content is not. */
export function ownerName(owner: Owner): string {
  const { host, boot, space, pid, began, token } = owner;
  return PREFIX + [host, boot, space, String(pid), began, token].map(encodeURIComponent).join(",");
}

/** The owner that a file's name tells; null if it is not such a name. */
export function ownerOf(name: string): Owner | null {
  if (!name.startsWith(PREFIX)) return null;
  const parts = name.slice(PREFIX.length).split(",");
  const [host = "", boot = "", space = "", pid = "", began = "", token = ""] = parts.map((part) =>
    told(() => decodeURIComponent(part)),
  );
  return token === "" ? null : { host, boot, space, pid: Number(pid), began, token };
}

/** Whether the owner's process is at work, has ended, or cannot be seen from here. */
export function stateOf(owner: Owner): "living" | "gone" | "unknown" {
  if (owner.token === NOBODY.token) return "gone";
  const here = thisMachine();
  if (owner.host !== here.host) return "unknown";
  if (owner.boot !== here.boot) return "gone";
  if (owner.space !== here.space) return "unknown";
  if (!exists(owner.pid)) return "gone";
  const status = statusOf(owner.pid);
  if (status === null || owner.began === "") return "unknown";
  return status.ended || status.began !== owner.began ? "gone" : "living";
}

/** Whether a process of this id is there, whoever it is. */
export function exists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** From /proc/<pid>/stat: the fields after the name, which stands in brackets and may hold anything (proc(5): 3 state, 22 start). */
function statusOf(pid: number): { ended: boolean; began: string } | null {
  const text = told(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  const [state = "", ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return text === "" ? null : { ended: state === "Z" || state === "X", began: rest[18] ?? "" };
}
