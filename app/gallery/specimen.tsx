import type { ReactNode } from "react";

/** A room of the house in the gallery. */
export function Room({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="gallery-room" id={name.toLowerCase().replaceAll(" ", "-")}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

/** One state of a component, with its name. What would stick or float stays in its box. */
export function Specimen({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="specimen">
      <p className="specimen-name">{of}</p>
      <div className="specimen-box">{children}</div>
    </div>
  );
}
