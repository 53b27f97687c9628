import { Link } from "../../ui/carried.tsx";

interface SameDataProps {
  same: boolean;
  asked: string;
  served: string;
  changes: string;
}

/** Tells who follows the address of a report whether its data are still those that are served. */
export function SameDataNote({ same, asked, served, changes }: SameDataProps) {
  return (
    <div className="notice" role="note">
      {same ? (
        <p>
          These are the data of your copy: nothing has changed since it was made. <code>{asked.slice(0, 12)}</code>
        </p>
      ) : (
        <p>
          The data have changed since your copy was made: it rests on <code>{asked.slice(0, 12)}</code>, this page on{" "}
          <code>{served.slice(0, 12)}</code>. <Link to={changes}>What changed since</Link>
        </p>
      )}
    </div>
  );
}
