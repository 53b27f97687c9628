import { useId, useState, type ClipboardEvent, type DragEvent } from "react";
import type { GivenTable } from "../worker/messages.ts";

interface OwnInputProps {
  /** The site's figures are here: from now on nothing is asked of the network. */
  ready: boolean;
  /** A table was given already: another may take its place. */
  given: boolean;
  onGiven(given: GivenTable): void;
}

/** A text longer than this is taken as it is: a field that shows 50,000 lines keeps the page from answering. */
const SHOWN = 20_000;

/** Where a table is dropped, chosen or pasted. */
export function OwnInput({ ready, given, onGiven }: OwnInputProps) {
  const id = useId();
  const [text, setText] = useState("");
  const [over, setOver] = useState(false);
  const take = (table: File | string, name: string) => onGiven({ table, name, mapping: null });
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!ready) return;
    const [file] = event.dataTransfer.files;
    if (file !== undefined) take(file, nameOf(file));
    else if (event.dataTransfer.getData("text") !== "") take(event.dataTransfer.getData("text"), "");
  }
  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData("text");
    if (!ready || !pasted.includes("\n")) return;
    if (pasted.length > SHOWN) {
      event.preventDefault();
      setText("");
    }
    take(pasted, "");
  }
  const fields = (
    <div
      className="own-drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <label className="field">
        <span>Drop a CSV file here, or choose one (a saved file, too)</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
          disabled={!ready}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) take(file, nameOf(file));
            currentTarget.value = "";
          }}
        />
      </label>
      <label className="field" htmlFor={id}>
        <span>Or paste a table with its header, as a spreadsheet copies it</span>
        <textarea
          id={id}
          rows={4}
          value={text}
          disabled={!ready}
          spellCheck={false}
          placeholder={"country,year,value\nRussia,2024,2.5"}
          onPaste={onPaste}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p>
        <button type="button" className="button" disabled={!ready || text.trim() === ""} onClick={() => take(text, "")}>
          Read the table
        </button>
        {ready ? null : <span className="own-wait"> Fetching the site’s figures …</span>}
      </p>
    </div>
  );
  if (!given) return fields;
  return (
    <details className="own-again">
      <summary>Give another table</summary>
      {fields}
    </details>
  );
}

function nameOf({ name }: File): string {
  return name.replace(/\.own-figures\.json$/, "").replace(/\.[^.]+$/, "");
}
