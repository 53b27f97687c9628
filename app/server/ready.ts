import type { Context } from "hono";
import type { Store } from "../store/store.ts";

const PATIENCE_MS = 2_000;

interface Readiness {
  ok: boolean;
  /** It was told to stop and answers on for a while (DRAIN_SECONDS). */
  stopping: boolean;
  engine: "answers" | "busy" | "late" | "fails";
  drawing: "works" | "fails";
}

let stopping = false;

/** From now on `/readyz` is 503, so that a balancer sends nobody here any more. */
export function sendNobody(): void {
  stopping = true;
}

/** Whether the engine answers the smallest question there is. One that has its hands full is no worse for it: "busy". */
async function askEngine(store: Store): Promise<Readiness["engine"]> {
  const [table] = store.tables();
  if (table === undefined) return "answers";
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE_MS);
  try {
    const request = { table: table.name, filters: [], search: "", sort: [], columns: [], facets: [], size: 1, page: 1 };
    const asked = await store.page(request, late.signal);
    if (asked.ok) return "answers";
    if (asked.failure.reason === "busy") return "busy";
    return late.signal.aborted ? "late" : "fails";
  } catch {
    return "fails";
  } finally {
    clearTimeout(timer);
  }
}

/** What `/readyz` tells: the package is loaded (else nothing listens), the engine answers within two seconds, pictures are drawn. */
export async function readiness(store: Store, drawingWorks: boolean): Promise<Readiness> {
  const engine = await askEngine(store);
  const ok = !stopping && drawingWorks && (engine === "answers" || engine === "busy");
  return { ok, stopping, engine, drawing: drawingWorks ? "works" : "fails" };
}

/** The answer of `/readyz`: 200 or 503, in JSON, never kept. */
export function readyAnswer(context: Context, state: Readiness): Response {
  return context.json(state, state.ok ? 200 : 503, { "Cache-Control": "no-store" });
}
