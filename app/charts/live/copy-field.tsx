import { useEffect, useId, useRef, useState } from "react";

/** An address as it has to be elsewhere: a server that does not know its own gives a path, and the browser knows the rest. */
export function useWholeAddress(address: string): string {
  const [whole, setWhole] = useState(address);
  useEffect(() => setWhole(new URL(address, window.location.href).href), [address]);
  return whole;
}

interface CopyFieldProps {
  label: string;
  value: string;
  /** What is copied, as the button and what is said afterwards name it. */
  what: string;
  /** The button's words, where two of them copy the same thing. */
  button?: string;
  rows?: number;
}

/** Text to take along: it can be selected, and with JavaScript copied by a button. */
export function CopyField({ label, value, what, button = `Copy ${what}`, rows = 2 }: CopyFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  function copy() {
    field.current?.select();
    navigator.clipboard
      ?.writeText(value)
      .then(() => setSaid(`${what.charAt(0).toUpperCase()}${what.slice(1)} copied`))
      .catch(() => setSaid("Press Ctrl-C to copy what is selected"));
  }
  return (
    <div className="chart-copy">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} readOnly rows={rows} value={value} />
      <button type="button" className="button" onClick={copy}>
        {button}
      </button>{" "}
      <span role="status">{said}</span>
    </div>
  );
}
