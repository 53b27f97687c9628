import { OwnInput } from "../own/parts/own-input.tsx";
import { OwnSection } from "../own/parts/own-section.tsx";
import type { GalleryPage } from "../queries/gallery.server.ts";
import { BesideOpinion } from "../verdicts/parts/beside-opinion.tsx";
import { ClaimHead } from "../verdicts/parts/claim-head.tsx";
import { ClaimTabs } from "../verdicts/parts/claim-tabs.tsx";
import EvidenceSection from "../verdicts/parts/evidence-section.tsx";
import { FlipList } from "../verdicts/parts/flip-list.tsx";
import { ReadingSwitch } from "../verdicts/parts/reading-switch.tsx";
import { HistoryDays, Replay } from "../verdicts/parts/replay.tsx";
import { ScenarioStrip } from "../verdicts/parts/scenario-strip.tsx";
import { SourceList } from "../verdicts/parts/source-list.tsx";
import { SourceTable } from "../verdicts/parts/source-table.tsx";
import { VerdictGrid } from "../verdicts/parts/verdict-grid.tsx";
import { VerdictSaid } from "../verdicts/parts/verdict-said.tsx";
import { Room, Specimen } from "./specimen.tsx";

/** The parts of a claim's page, of the first claim about figures and of the first opinion. */
export function ClaimParts({ claim, beside, opinion }: Pick<GalleryPage, "claim" | "beside" | "opinion">) {
  const { article, own, history, scenario } = claim;
  return (
    <Room name="Claims">
      <Specimen of="Head">
        <ClaimHead view={claim} />
      </Specimen>
      <Specimen of="Verdict">
        <VerdictSaid view={claim} versus={[]} />
      </Specimen>
      <Specimen of="Verdict compared">
        <VerdictSaid view={beside} versus={beside.versus} />
      </Specimen>
      {opinion === null ? null : (
        <Specimen of="Opinion">
          <VerdictSaid view={opinion} versus={[]} />
          <BesideOpinion view={opinion} />
        </Specimen>
      )}
      <Specimen of="Strip of scenarios">
        <ScenarioStrip cells={claim.strip} />
      </Specimen>
      <Specimen of="Tabs">
        <ClaimTabs tabs={claim.tabs} counts={{ sources: claim.publishers.used.length, rows: claim.evidence.total }} />
      </Specimen>
      <Specimen of="Readings">
        <ReadingSwitch readings={claim.readings} statement={claim.reading?.statement ?? ""} />
      </Specimen>
      <Specimen of="What would turn it over">
        <FlipList flips={claim.flips} />
        <FlipList flips={[]} />
      </Specimen>
      <Specimen of="Readings in scenarios">
        <VerdictGrid article={article.article} caption="" columns={claim.columns} claims={[claim.grid]} single />
      </Specimen>
      <Specimen of="Sources">
        <SourceTable {...claim.publishers} />
        <SourceList sources={claim.sources} />
      </Specimen>
      <Specimen of="No sources">
        <SourceTable used={[]} unused={[]} />
      </Specimen>
      <Specimen of="History">
        <Replay history={history} day={scenario.day} keep={claim.keep} />
        <HistoryDays history={history} day={scenario.day} />
      </Specimen>
      <Specimen of="Rows">
        <EvidenceSection
          article={article.article}
          claim={claim.claim.claim}
          evidence={claim.evidence}
          dataset={claim.dataset}
        />
      </Specimen>
      {own === null ? null : (
        <Specimen of="Own figures">
          <OwnSection view={own} />
          <OwnInput ready={false} given={false} onGiven={() => undefined} />
          <OwnInput ready given={false} onGiven={() => undefined} />
        </Specimen>
      )}
    </Room>
  );
}
