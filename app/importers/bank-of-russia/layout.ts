import type { Layout } from "../reading/delimited.ts";
import { rejoinFoundIn } from "../reading/found-in-quirk.ts";

/** Changes of the key rate by the day on which they came into force. */
export const KEY_RATE: Layout<"effective_from" | "key_rate_pct" | "change_pp" | "found_in" | "publisher_url"> = {
  name: "changes of the Bank of Russia's key rate",
  delimiter: ",",
  required: ["effective_from", "key_rate_pct", "change_pp", "found_in", "publisher_url"],
  aliases: { seen_in_index_ids: "found_in", seen_in: "found_in" },
  repair: rejoinFoundIn,
};
