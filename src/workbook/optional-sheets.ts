import type { NamePlan, SheetPlan } from "./plan";
import { changeLogSheet } from "./sheets/change-log";
import { criterionMatrixSheet } from "./sheets/criterion-matrix";
import { criterionSummarySheet } from "./sheets/criterion-summary";
import { frameworkPlanSheet } from "./sheets/framework-plan";
import { fundingSheet } from "./sheets/funding";
import type { OptionalContext } from "./sheets/optional-context";
import { villageCriteriaSheet } from "./sheets/village-criteria";
import { villageMatrixSheet } from "./sheets/village-matrix";
import { villageNames, villagesSheet } from "./sheets/villages";
import { vi } from "./texts/vi";

/** What can be asked for beside the sheets that every tracker has, in the order people are offered it. */
export const optionalSheetKeys = [
  "criterionSummary",
  "criterionMatrix",
  "frameworkPlan",
  "villages",
  "villageCriteria",
  "changeLog",
] as const;
export type OptionalSheetKey = (typeof optionalSheetKeys)[number];

interface OptionalSheet {
  /** One sheet, or one to fill in and one to print. */
  readonly plan: readonly ((context: OptionalContext) => SheetPlan)[];
  readonly names?: (context: OptionalContext) => readonly NamePlan[];
  /** What it cannot be without: asked for along with it. */
  readonly needs: readonly OptionalSheetKey[];
}

const optionalSheets: Readonly<Record<OptionalSheetKey, OptionalSheet>> = {
  criterionSummary: { plan: [criterionSummarySheet], needs: [] },
  criterionMatrix: { plan: [criterionMatrixSheet], needs: [] },
  frameworkPlan: { plan: [frameworkPlanSheet, fundingSheet], needs: [] },
  villages: { plan: [villagesSheet], names: villageNames, needs: [] },
  villageCriteria: { plan: [villageCriteriaSheet, villageMatrixSheet], needs: ["villages"] },
  changeLog: { plan: [changeLogSheet], needs: [] },
};

/** For people to choose from: the title is the sheet's name in the workbook. */
export const offeredSheets: readonly { readonly key: OptionalSheetKey; readonly title: string }[] =
  optionalSheetKeys.map((key) => ({ key, title: vi.sheets[key] }));

/** What is asked for, with what it needs, each once and in the order of the workbook. */
export const withNeeds = (keys: readonly OptionalSheetKey[]): OptionalSheetKey[] => {
  const wanted = new Set(keys.flatMap((key) => [...optionalSheets[key].needs, key]));
  return optionalSheetKeys.filter((key) => wanted.has(key));
};

/** The sheets of one thing that can be asked for, and the names that go with them. */
export const planOptionalSheet = (
  key: OptionalSheetKey,
  context: OptionalContext,
): { readonly sheets: readonly SheetPlan[]; readonly names: readonly NamePlan[] } => {
  const { plan, names } = optionalSheets[key];
  return { sheets: plan.map((sheet) => sheet(context)), names: names?.(context) ?? [] };
};
