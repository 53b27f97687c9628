import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OwnSection } from "../own/parts/own-section.tsx";
import { DrawnPictureBox } from "../ui/drawn-picture.tsx";
import { placedScenario } from "../domain/scenario-place.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";
import { comparePath } from "../paths.ts";
import { comparePage } from "../queries/comparison-page.server.ts";
import { Comparison } from "../verdicts/parts/comparison.tsx";
import { ScenarioBuilder } from "../verdicts/parts/scenario-builder.tsx";

export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const tidy = placedScenario(query) ?? tidyScenarioQuery(query);
  if (tidy !== null) throw redirect(comparePath(tidy));
  return comparePage(request);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const names = data?.sides.map(({ label }) => label).join(" · ") ?? "";
  return [
    { title: names === "" ? "Compare scenarios" : `Compare: ${names}` },
    { name: "description", content: data?.sentence ?? "" },
  ];
};

export default function Compare() {
  const { charts, builder, own, ...page } = useLoaderData<typeof loader>();
  const chartOf = (reading: string) => charts[reading] && <DrawnPictureBox {...charts[reading]} />;
  return (
    <>
      {builder === null ? null : <ScenarioBuilder key={builder.title} {...builder} />}
      <Comparison {...page} chartOf={chartOf} />
      {own === null ? null : <OwnSection key={own.evidence} view={own} />}
    </>
  );
}
