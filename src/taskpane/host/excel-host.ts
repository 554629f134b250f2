import { whenHostReady } from "../../excel/host";
import type { Problem } from "../state/problem";
import type { PaneHost } from "./pane-host";

/** Excel as the pane's host, or why the pane cannot work here. */
export const excelHost = async (): Promise<PaneHost | Problem> => {
  const info = await whenHostReady();
  if (!info.isExcel) return { code: "no-host", detail: null };
  return {
    theme: info.isDark === null ? null : info.isDark ? "dark" : "light",
    build: async (notice, onStep) => {
      const [{ trackNotice }, { planWorkbook }, { layOut }] = await Promise.all([
        import(/* webpackChunkName: "build" */ "../../tracker/tracker"),
        import(/* webpackChunkName: "build" */ "../../workbook/plan-workbook"),
        import(/* webpackChunkName: "build" */ "../../excel/lay-out"),
      ]);
      const plan = planWorkbook(trackNotice(notice), { asOf: null, workbookId: crypto.randomUUID() });
      const { sheets, missing } = await layOut(plan, onStep);
      const visible = new Set(
        plan.sheets.filter(({ visibility }) => visibility === "Visible").map(({ key }) => key),
      );
      return { sheets: sheets.filter(({ key }) => visible.has(key)).map(({ name }) => name), missing };
    },
  };
};
