import type { NoticePreview } from "../../excel/add-notice";
import { previewNotice, TrackerError } from "../../excel/add-notice";
import type { LayOutStep } from "../../excel/lay-out";
import { layOut } from "../../excel/lay-out";
import { trackNotice } from "../../tracker/tracker";
import { planWorkbook } from "../../workbook/plan-workbook";
import type { BuildOptions, BuildResult, ReviewedNotice } from "./pane-host";

export { applyNotice } from "../../excel/add-notice";
export { showSheet } from "../../excel/show-sheet";

/** See `PaneHost.preview`. */
export const preview = async ({ notice, asRead }: ReviewedNotice): Promise<NoticePreview | null> => {
  try {
    return await previewNotice(trackNotice(notice, asRead));
  } catch (error) {
    if (error instanceof TrackerError && error.code === "not-a-tracker") return null;
    throw error;
  }
};

/** See `PaneHost.build`. */
export const build = async (
  { notice, asRead }: ReviewedNotice,
  { beforeDateRule }: BuildOptions,
  onStep: (step: LayOutStep) => void,
): Promise<BuildResult> => {
  const workbookId = crypto.randomUUID();
  const plan = planWorkbook(trackNotice(notice, asRead), { asOf: null, workbookId, beforeDateRule });
  const { sheets, missing } = await layOut(plan, onStep);
  const visible = new Set(
    plan.sheets.filter(({ visibility }) => visibility === "Visible").map(({ key }) => key),
  );
  return { sheets: sheets.filter(({ key }) => visible.has(key)).map(({ name }) => name), missing };
};
