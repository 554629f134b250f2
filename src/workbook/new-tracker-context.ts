import type { Tracker } from "../tracker/tracker";
import { tableReference } from "./formulas/reference";
import { joined } from "./sheets/context";
import type { OptionalContext } from "./sheets/optional-context";
import { villageLines } from "./sheets/villages";
import { vi } from "./texts/vi";
import { villageCriterionSet } from "./village-criterion-set";
import { villageTarget } from "./village-target";

/** What the optional sheets are planned from where the tracker is new. */
export const contextOfTracker = (
  { notices, tasks, criterionSet }: Tracker,
  villages: readonly string[],
  hasVillageNames: boolean,
): OptionalContext => {
  const ofVillages = notices.length > 0 ? villageCriterionSet(criterionSet ? [criterionSet.id] : []) : null;
  return {
    texts: vi,
    refer: (table) => tableReference(table, vi.columns as Readonly<Record<string, string>>),
    notices,
    criteria: (criterionSet?.criteria ?? []).map(({ code, name }) => ({
      setId: criterionSet?.id ?? "",
      setName: criterionSet?.name ?? "",
      code,
      name,
    })),
    taskCount: tasks.length,
    villages: villageLines(villages),
    hasVillageNames,
    villageCriteria: { name: ofVillages?.name ?? "", criteria: ofVillages?.criteria ?? [] },
    villageTarget: villageTarget(
      tasks.map(({ source, deadline }) => ({
        targets: joined(source.targets.map(({ quantity, unit }) => `${quantity} ${unit}`)),
        deadline: deadline?.stated ?? null,
      })),
    ),
  };
};
