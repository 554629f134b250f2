import { notImplemented } from "../protocol/errors";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { WorkbookSession } from "./session";

/**
 * What office.js asks Excel on the web for `Excel.createWorkbook`: an object of its own beside the workbook, which
 * Microsoft's reference does not name (office.js 1.1.110: `WacWorkbook`).
 */
export const wacWorkbook: ApiType<WorkbookSession> = defineType("WacWorkbook", {
  since: "1.8",
  methods: {
    createAndOpenWorkbook: {
      call: (session, args) => {
        if (args.at(0) != null) throw notImplemented("Excel.createWorkbook with a file");
        session.onNewWorkbook?.();
      },
    },
  },
});
