/** Day on which the raw files of the economy folder were collected from public copies, as their list of sources says. */
export const RETRIEVED_ON = "2026-11-22";
