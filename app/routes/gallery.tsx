import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Basics } from "../gallery/basics.tsx";
import { ChartParts } from "../gallery/chart-parts.tsx";
import { ClaimParts } from "../gallery/claim-parts.tsx";
import { DialogParts } from "../gallery/dialog-parts.tsx";
import { ListParts } from "../gallery/list-parts.tsx";
import { TableParts } from "../gallery/table-parts.tsx";
import { VerdictParts } from "../gallery/verdict-parts.tsx";
import { galleryPage } from "../queries/gallery.server.ts";
import "../gallery/gallery.css";

/** Every component in every state, of what the loaded package holds. The route is there in `npm run dev` alone: routes.ts says so. */
export function loader({ request }: LoaderFunctionArgs) {
  return galleryPage(request, new Date().toISOString().slice(0, 10));
}

export const meta: MetaFunction = () => [{ title: "Gallery of components" }];

export default function Gallery() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Gallery</h1>
      <p className="lede">Every component in its states, made of the package that is loaded.</p>
      <Basics />
      <VerdictParts page={page} />
      <ClaimParts {...page} />
      <ChartParts {...page} />
      <TableParts {...page} />
      <ListParts {...page} />
      <DialogParts {...page} />
    </>
  );
}
