import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { KeptFields } from "../../ui/kept-fields.tsx";
import { useInPlaceLinks } from "./use-in-place-links.ts";
import type { LiveFormState } from "./use-live-form.ts";

interface LiveFormProps {
  live: LiveFormState;
  /** Parameters of the page that the form must carry along. */
  keep: readonly [string, string][];
  className: string;
  /** Its name, where it is a region of the page. */
  label?: string;
  children: ReactNode;
}

/** A GET form about a table that applies itself; links within it change the table in place. Without JavaScript, its button sends it. */
export function LiveForm({ live, keep, className, label, children }: LiveFormProps) {
  const follow = useInPlaceLinks();
  return (
    <Form {...live.props} className={className} onClick={follow} preventScrollReset aria-label={label}>
      <KeptFields fields={keep} />
      {children}
    </Form>
  );
}
