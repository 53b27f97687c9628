/** Where a ClickHouse server is and who asks it, as one setting has it. */

export interface ServerAddress {
  /** Without user and password, fit for a log. */
  url: string;
  user: string;
  password: string;
  database: string;
  /** Its cluster that keeps the tables; "": it keeps them alone. */
  cluster: string;
}

/** `http://user:password@host:8123/database`, and the name of a cluster; null where the text is no such address. */
export function serverAddress(text: string, cluster = ""): ServerAddress | null {
  if (!URL.canParse(text)) return null;
  const { protocol, host, username, password, pathname, search, hash } = new URL(text);
  const database = pathname.slice(1);
  if (!/^https?:$/u.test(protocol) || host === "" || search + hash !== "" || !/^\w+$/u.test(database)) return null;
  try {
    const [user, secret] = [username, password].map(decodeURIComponent);
    return { url: `${protocol}//${host}`, user: user || "default", password: secret ?? "", database, cluster };
  } catch {
    // A per cent sign that begins no code.
    return null;
  }
}
