import { drawnAnewForNews } from "./drawn-anew.ts";

/** What can be chosen in a list, each with its word. */
export const Options = drawnAnewForNews(function Options({ of }: { of: readonly { value: string; label: string }[] }) {
  return (
    <>
      {of.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
});
