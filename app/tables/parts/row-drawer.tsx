import { useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Link } from "../../ui/carried.tsx";
import { RowColumns, RowProvenance, type RowPage } from "./row-facts.tsx";
import "./rows.css";

/** A row with its provenance beside the table it stands in; `href` is its own page, which has the same. */
export default function RowDrawer({ href, onClose }: { href: string; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { load, data, state } = useFetcher<RowPage>();
  useEffect(() => load(href), [load, href]);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      className="drawer"
      ref={dialog}
      aria-labelledby="row-drawer-title"
      onClose={onClose}
      // A click on the backdrop is one on the dialog itself.
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="drawer-page">
        <div className="drawer-head">
          <h2 id="row-drawer-title">{data === undefined ? "Row" : data.key || data.place}</h2>
          <button type="button" className="button" onClick={close}>
            Close
          </button>
        </div>
        {data === undefined ? (
          <p role="status">{state === "loading" ? "Loading the row …" : "The row cannot be read just now."}</p>
        ) : (
          <>
            <h3>Where it comes from</h3>
            <RowProvenance {...data} />
            <h3>Columns</h3>
            <RowColumns fields={data.fields} />
          </>
        )}
        <p>
          <Link to={href}>Open as a page</Link>
        </p>
      </div>
    </dialog>
  );
}
