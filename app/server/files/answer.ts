import type { Context } from "hono";
import type { ErrorDetail } from "../../domain/error-detail.ts";
import { StoreError, type StoreFailure } from "../../store/store.ts";
import { refusal } from "../refusal.ts";

const STATUS: Record<StoreFailure["reason"], number> = {
  timeout: 503,
  memory: 503,
  busy: 503,
  closed: 503,
  disk: 503,
  rebuilding: 503,
  cancelled: 499,
  "too-large": 413,
  unsortable: 400,
  "unknown-table": 404,
  "not-redistributable": 403,
};

/** What the engine could not do, as an HTTP answer. */
export function storeRefusal(context: Context, failure: StoreFailure): Response {
  const errors =
    failure.reason === "not-redistributable"
      ? failure.publications.map(({ publication, title, url }) => ({
          parameter: "publication",
          message: `${title} (${publication}) may not be handed out; the original is at ${url}`,
          valid: [],
        }))
      : [];
  return refusal(context, STATUS[failure.reason], failure.message, errors);
}

async function thrownResponse(context: Context, thrown: Response): Promise<Response> {
  const detail = (await thrown.json()) as ErrorDetail;
  return refusal(context, thrown.status, detail.error, detail.errors);
}

/** Runs a file's handler; what the shared loaders throw (a refusal, an engine failure) becomes this address's answer. */
export function answer(handler: (context: Context) => Promise<Response> | Response) {
  return async function answered(context: Context): Promise<Response> {
    try {
      return await handler(context);
    } catch (thrown) {
      if (thrown instanceof Response) return thrownResponse(context, thrown);
      if (thrown instanceof StoreError) return storeRefusal(context, thrown.failure);
      throw thrown;
    }
  };
}

/** Splits "name.csv" at its last extension, the one that the route matched. */
export function splitName(file: string): { name: string; format: string } {
  const match = /^(.*)\.([a-z]+)$/.exec(file);
  return { name: match?.[1] ?? file, format: match?.[2] ?? "" };
}

/** `Content-Disposition` for a download, the name made of harmless characters. */
export function attachment(name: string): string {
  return `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, "-")}"`;
}
