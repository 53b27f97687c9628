import type { ReactNode } from "react";
import { termPath } from "../paths.ts";
import { Link } from "./carried.tsx";

interface TermProps {
  /** Anchor of the term in the glossary. */
  id: string;
  /** The word as the sentence has it. */
  children: ReactNode;
}

/** A word of the field where a page first uses it: a quiet link to its meaning. Not for headings, which people jump between. */
export function Term({ id, children }: TermProps) {
  return (
    <Link className="term" to={termPath(id)} title="What it means">
      {children}
    </Link>
  );
}
