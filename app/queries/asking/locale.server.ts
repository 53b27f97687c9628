import Negotiator from "negotiator";
import { englishLocale } from "../../wording/english-locale.ts";

/** The reader's locale for dates and numbers, from Accept-Language. */
export function localeOf(request: Request): string {
  const header = request.headers.get("accept-language") ?? "";
  return englishLocale(new Negotiator({ headers: { "accept-language": header } }).languages());
}
