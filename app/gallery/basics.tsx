import { ErrorPage } from "../ui/error-page.tsx";
import { ListSearch } from "../ui/list-search.tsx";
import { Pager } from "../ui/pager.tsx";
import { ThemeSwitch } from "../ui/theme/theme-switch.tsx";
import { WatchNotice } from "../ui/watch-notice.tsx";
import { sourcesFile } from "../paths.ts";
import { Room, Specimen } from "./specimen.tsx";

/** What Remix takes for the answer of a loader that refuses. */
function refused(status: number, errors: { parameter: string; message: string; valid: string[] }[] = []) {
  const data = errors.length === 0 ? null : { error: "Something in the address is not known.", errors };
  return { status, statusText: "", internal: false, data };
}

const MISTAKE = { parameter: "view", message: "There is no such view.", valid: ["cards", "matrix"] };
const FAULT = {
  place: "catalog/areas.csv:3",
  column: "kind",
  found: "towns",
  expected: "one of: country, region, town",
  also: "",
};

/** Letters, fields, buttons, and what is said while something loads or fails. */
export function Basics() {
  return (
    <Room name="Basics">
      <Specimen of="Headings and text">
        <h1>First heading</h1>
        <h2>Second heading</h2>
        <h3>Third heading</h3>
        <p className="lede">What a page is about, in a larger hand.</p>
        <p>
          Text with <a href="#basics">a link</a>, <b>bold</b>, <code>code</code> and figures: 0123456789, −1.5 %.
        </p>
        <p className="meta">Said aside.</p>
        <blockquote>A quotation</blockquote>
      </Specimen>
      <Specimen of="Buttons">
        <p className="actions">
          <button className="button">Plain</button>
          <button className="button primary">First choice</button>
          <button className="button" disabled>
            Not now
          </button>
          <a className="button" href="#basics">
            Link
          </a>
          <ThemeSwitch />
        </p>
      </Specimen>
      <Specimen of="Fields">
        <form className="form-row">
          <label>
            Text <input defaultValue="Words" />
          </label>
          <label>
            Empty <input placeholder="What to write" />
          </label>
          <label>
            Not now <input disabled defaultValue="Words" />
          </label>
          <label>
            Choice
            <select>
              <option>First</option>
            </select>
          </label>
          <label className="check">
            <input type="checkbox" defaultChecked /> Chosen
          </label>
          <label className="check">
            <input type="checkbox" /> Not chosen
          </label>
        </form>
      </Specimen>
      <Specimen of="Search of a list">
        <ListSearch label="Find a publisher, title or edition" search="weather" fileAt={sourcesFile} />
      </Specimen>
      <Specimen of="Pages: first, between, last">
        <Pager page={1} pages={3} query="" />
        <Pager page={2} pages={3} query="" />
        <Pager page={3} pages={3} query="" />
      </Specimen>
      <Specimen of="Notice">
        <p className="notice">No claim passes these filters.</p>
      </Specimen>
      <Specimen of="Loading">
        <div className="progress" role="progressbar" aria-label="Loading" />
      </Specimen>
      <Specimen of="Files have faults">
        <WatchNotice notice={{ version: "", faults: [FAULT], more: 2 }} />
      </Specimen>
      {[refused(400, [MISTAKE]), refused(403), refused(404), refused(503), null].map((error) => (
        <Specimen of={`Error ${error?.status ?? 500}`} key={error?.status ?? 500}>
          <ErrorPage error={error} />
        </Specimen>
      ))}
    </Room>
  );
}
