import type { Descriptor } from "../descriptor.ts";
import type { PackageCheck } from "./check.ts";
import { createDatesCheck } from "./dates.ts";
import { createBaselinesCheck } from "./baselines.ts";
import { createEvidenceCheck } from "./evidence.ts";
import { createEventOrderCheck } from "./event-order.ts";
import { createExpectationsCheck } from "./expectations.ts";
import { createFiguresCheck } from "./figures.ts";
import { createGroupsCheck } from "./groups.ts";
import { createPositionsCheck } from "./positions.ts";
import { createReadingsCheck } from "./readings.ts";
import { createSecondHandCheck } from "./second-hand.ts";
import { createUnitNamesCheck } from "./unit-names.ts";
import { createUnpublishedEventsCheck } from "./unpublished-events.ts";
import { createUsageCheck } from "./usage.ts";

/** All rules of meaning, in the order in which their issues are of interest. */
export function createChecks(descriptor: Descriptor): PackageCheck[] {
  return [
    createReadingsCheck(),
    createPositionsCheck(),
    createFiguresCheck(),
    createDatesCheck(),
    createSecondHandCheck(),
    createUsageCheck(),
    createEvidenceCheck(),
    createGroupsCheck(),
    createUnitNamesCheck(),
    createEventOrderCheck(),
    createUnpublishedEventsCheck(),
    createBaselinesCheck(),
    createExpectationsCheck(descriptor),
  ];
}
