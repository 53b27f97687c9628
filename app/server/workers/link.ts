/** What a worker and the process that looks after it say to each other. */

/** Names the data that a worker has to serve, in its environment; "" or unset: whatever lies in the folder. */
export const EXPECTED_DATA = "SITE_EXPECTED_DATA";

/** A worker serves. `lines`: what a single server would say then. */
export interface Serving {
  type: "site:serving";
  dataHash: string;
  lines: string[];
}

export function isServing(message: unknown): message is Serving {
  return typeof message === "object" && message !== null && "type" in message && message.type === "site:serving";
}
