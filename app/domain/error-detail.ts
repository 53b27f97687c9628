/** What a refusal says: the reason, and of each mistaken parameter what it may be. */
export interface ErrorDetail {
  error: string;
  errors: { parameter: string; message: string; valid: string[] }[];
}
