/**
 * What empties the list of steps that a person can undo, in Excel on the web, on the desktop, or in both: those of
 * Microsoft's list in "Undo support with the Excel JavaScript API" that the desk models.
 */
const members: ReadonlySet<string> = new Set([
  "NamedItem.comment",
  "Workbook.save",
  "Worksheet.delete",
  "Worksheet.name",
  "Worksheet.position",
  "Worksheet.visibility",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
]);

/** Whether calling or setting `Type.member` does. */
export const clearsUndo = (member: string): boolean => members.has(member);
