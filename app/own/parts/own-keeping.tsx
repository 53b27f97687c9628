import { useEffect, useState } from "react";
import { savedName } from "../figures/saved-file.ts";
import type { OwnMapping } from "../figures/own-mapping.ts";
import { keepText, keptName } from "./kept.ts";

interface OwnKeepingProps {
  mapping: OwnMapping;
  /** The table has no rows: there is nothing to keep. */
  empty: boolean;
  save(mapping: OwnMapping): Promise<string>;
  onRemove(): void;
  onForget(): void;
}

/** Hands a text to the reader as a file; nothing of it goes anywhere else. */
function handOut(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saved as a file, kept in this browser, forgotten, removed: each only when it is asked for. */
export function OwnKeeping({ mapping, empty, save, onRemove, onForget }: OwnKeepingProps) {
  const [kept, setKept] = useState<string | null>(null);
  const [told, setTold] = useState("");
  useEffect(() => setKept(keptName()), []);
  return (
    <div className="own-keeping">
      <div className="actions">
        {empty ? null : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                void save(mapping).then((text) => {
                  handOut(savedName(mapping.name), text);
                  setTold("Saved as a file, which can be given to any claim and comparison of this site.");
                });
              }}
            >
              Save as a file
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                void save(mapping).then((text) => {
                  const done = keepText(text, mapping.name);
                  setKept(done ? keptName() : kept);
                  setTold(
                    done
                      ? "Kept in this browser until you forget them."
                      : "This browser has no room for them: save them as a file.",
                  );
                });
              }}
            >
              Keep in this browser
            </button>
          </>
        )}
        {kept === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              onForget();
              setKept(null);
              setTold("Forgotten: this browser keeps nothing of them.");
            }}
          >
            Forget what is kept
          </button>
        )}
        <button type="button" className="button" onClick={onRemove}>
          Remove them from this page
        </button>
      </div>
      <p role="status" className="meta">
        {told}
      </p>
    </div>
  );
}
