import type { Area } from "../../model/cell";
import type { Sheet, SheetProtection } from "../../model/sheet";
import { accessDenied } from "../../protocol/errors";
import type { WorkbookSession } from "../session";
import { stylesIn } from "./cell-styles";

/** Locked cells of a protected sheet take nothing, not even from an add-in. */
export const assertUnlocked = (session: WorkbookSession, sheet: Sheet, areas: readonly Area[]): void => {
  if (!sheet.protection) return;
  for (const style of stylesIn(sheet, areas)) {
    if (session.workbook.styles.get(style).locked) throw protectedSheet(sheet);
  }
};

type Permission = Exclude<keyof SheetProtection, "selectionMode">;

/** What a protected sheet allows only where its options say so. */
export const assertAllowed = (sheet: Sheet, permission: Permission): void => {
  if (sheet.protection && !sheet.protection[permission]) throw protectedSheet(sheet);
};

/** What no option allows on a protected sheet. */
export const assertUnprotected = (sheet: Sheet): void => {
  if (sheet.protection) throw protectedSheet(sheet);
};

const protectedSheet = (sheet: Sheet): Error => accessDenied(`The sheet ${sheet.name} is protected.`);
