import { createContext } from "react";

/** What the server knows the page's own scripts by while it renders; "" in the browser, where they already run. */
export const ScriptMarkContext = createContext("");
