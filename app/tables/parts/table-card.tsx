import type { ReactNode } from "react";
import { datasetPath } from "../../paths.ts";
import { Link } from "../../ui/carried.tsx";

interface TableCardProps {
  table: string;
  title: string;
  /** What is told of it. */
  children: ReactNode;
}

/** A table in a list, under its title, which leads to its page. */
export function TableCard({ table, title, children }: TableCardProps) {
  return (
    <li className="card dataset">
      <h3>
        <Link to={datasetPath(table)}>{title}</Link>
      </h3>
      {children}
    </li>
  );
}
