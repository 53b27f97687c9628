/** The envelope of every JSON answer that is not a table. */
export function okBody<T extends object>(body: T): T & { ok: true } {
  return { ok: true, ...body };
}
