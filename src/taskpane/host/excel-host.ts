import { hasTracker } from "../../excel/has-tracker";
import { whenHostReady } from "../../excel/host";
import { canOpenWorkbook, openNewWorkbook, storagePartition } from "../../excel/new-workbook";
import { RecordingDoor } from "../../excel/recording/recording-door";
import type { Problem } from "../state/problem";
import type { PaneHost } from "./pane-host";

/** All that writes to the workbook: fetched when it is needed and not when the pane starts. */
const building = () => import(/* webpackChunkName: "build" */ "./excel-building");

/** Excel as the pane's host, or why the pane cannot work here. */
export const excelHost = async (): Promise<PaneHost | Problem> => {
  const info = await whenHostReady();
  if (!info.isLibraryLoaded) return { code: "no-library", detail: null };
  if (!info.isExcel) return { code: "no-host", detail: null };
  return {
    theme: info.isDark === null ? null : info.isDark ? "dark" : "light",
    recording: new RecordingDoor(),
    ...(canOpenWorkbook() && { newWorkbook: { partition: storagePartition(), open: openNewWorkbook } }),
    preview: async (notice) => (await building()).preview(notice),
    build: async (notice, options, onStep) => (await building()).build(notice, options, onStep),
    add: async (preview, choices) => (await building()).applyNotice(preview, choices),
    hasTracker,
    tracker: () => import(/* webpackChunkName: "tracker" */ "./excel-tracker"),
    showSheet: async (name) => (await building()).showSheet(name),
  };
};
