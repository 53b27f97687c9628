import type { InputHTMLAttributes } from "react";

interface PeriodEndProps extends InputHTMLAttributes<HTMLInputElement> {
  name: "from" | "to";
  /** How such a period is written. */
  hint: string;
}

/** One end of a period, typed; empty for the first or last there is. */
export function PeriodEnd({ name, hint, ...more }: PeriodEndProps) {
  const [label, open] = name === "from" ? ["From", "first"] : ["To", "last"];
  const title = `A year, month or day, such as ${hint}`;
  return (
    <label className="field">
      {label}
      <input type="text" name={name} placeholder={open} title={title} pattern="\d{4}(-\d{2}(-\d{2})?)?" {...more} />
    </label>
  );
}
