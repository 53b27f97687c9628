import { isDay } from "../../package/calendar.ts";
import { refuse } from "./refuse.server.ts";

/** The day in a parameter; "" where none is given. Throws a 400 for what is no day. */
export function dayGiven(parameters: URLSearchParams, parameter: string): string {
  const text = parameters.get(parameter) ?? "";
  if (text === "" || isDay(text)) return text;
  throw refuse(400, "The address could not be understood.", [
    { parameter, message: `“${text.slice(0, 20)}” is no day.`, valid: ["a day written 2024-04-19"] },
  ]);
}
