import { createContext } from "react";

/** The response's Content Security Policy nonce; "" in the browser, where scripts already run. */
export const NonceContext = createContext("");
