import type { SheetProtection } from "../model/sheet";
import { readBoolean, readRecord, readWord } from "../protocol/arguments";
import { accessDenied, invalidArgument } from "../protocol/errors";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import type { SheetTarget } from "./worksheet";

/** What Excel allows on a protected sheet unless told otherwise. */
const plainProtection: SheetProtection = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const readOptions = (value: unknown): SheetProtection => {
  const options: SheetProtection = { ...plainProtection };
  if (value === null || value === undefined) return options;
  for (const [key, each] of Object.entries(readRecord(value))) {
    if (each === null || each === undefined) continue;
    if (key === "selectionMode") {
      options.selectionMode = readWord(each, ["Normal", "None", "Unlocked"] as const);
    } else if (key in options) {
      options[key as Exclude<keyof SheetProtection, "selectionMode">] = readBoolean(each);
    } else throw invalidArgument();
  }
  return options;
};

/** Passwords by sheet. They are Excel's business to keep; here they only have to fit. */
const passwords = new WeakMap<SheetProtection, string>();

export const worksheetProtection: ApiType<SheetTarget> = defineType("WorksheetProtection", {
  since: "1.2",
  scalars: {
    protected: { get: ({ sheet }) => sheet.protection !== null },
    options: { get: ({ sheet }) => sheet.protection ?? null },
  },
  methods: {
    protect: {
      call: ({ session, sheet }, args) => {
        // Microsoft's reference: fails if the sheet is protected already; the code is oj#6784's.
        if (sheet.protection) throw accessDenied("The sheet is protected already.");
        sheet.protection = readOptions(args.at(0));
        const password = args.textOr(1, "");
        if (password !== "") passwords.set(sheet.protection, password);
        session.isDirty = true;
      },
    },
    unprotect: {
      since: "1.7",
      call: ({ session, sheet }, args) => {
        if (!sheet.protection) return;
        const password = passwords.get(sheet.protection);
        if (password !== undefined && password !== args.textOr(0, "")) throw accessDenied("Wrong password.");
        sheet.protection = null;
        session.isDirty = true;
      },
    },
  },
});
