import { lazy, Suspense, useState, type ReactNode } from "react";
import { comparePath } from "../paths.ts";
import type { GalleryPage } from "../queries/gallery.server.ts";
import { LiveCount } from "../verdicts/parts/live-count.tsx";
import { ScenarioForm } from "../verdicts/parts/scenario-form.tsx";
import { Room, Specimen } from "./specimen.tsx";

const Palette = lazy(() => import("../search/parts/palette.tsx"));
const RowDrawer = lazy(() => import("../tables/parts/row-drawer.tsx"));
const OwnPanel = lazy(() => import("../own/parts/own-panel.tsx"));

/** A button for what covers the page once it is there, and needs scripts. */
function Opened({ name, children }: { name: string; children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {name}
      </button>
      {open ? <Suspense fallback={<p role="status">Loading …</p>}>{children(() => setOpen(false))}</Suspense> : null}
    </>
  );
}

/** What opens over a page or is loaded when it is asked for: search, the builder of scenarios, a row beside its table, the reader's own figures. */
export function DialogParts({ builder, rowHref, claim }: Pick<GalleryPage, "builder" | "rowHref" | "claim">) {
  return (
    <Room name="Dialogs">
      <Specimen of="Search over the page">
        <Opened name="Search">{(close) => <Palette onClose={close} />}</Opened>
      </Specimen>
      <Specimen of="A row beside its table">
        <Opened name="Open a row">{(close) => <RowDrawer href={rowHref} onClose={close} />}</Opened>
      </Specimen>
      <Specimen of="A row that cannot be read">
        <Opened name="Open a row">{(close) => <RowDrawer href="/nowhere" onClose={close} />}</Opened>
      </Specimen>
      {builder === null ? null : (
        <Specimen of="Builder of a scenario">
          <ScenarioForm form={builder.form} keep={builder.keep} action={comparePath()} submit="Show the comparison">
            <LiveCount against={builder.against} spelled="" />
          </ScenarioForm>
        </Specimen>
      )}
      {claim.own === null ? null : (
        <Specimen of="Own figures: asked for">
          <Opened name="Try your own figures">
            {() => (claim.own === null ? null : <OwnPanel view={claim.own} useKept={false} />)}
          </Opened>
        </Specimen>
      )}
    </Room>
  );
}
