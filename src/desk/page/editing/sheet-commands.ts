import { autofitColumns } from "../../api/edit/autofit";
import { copyCells } from "../../api/edit/copy-cells";
import { setColumnWidth } from "../../api/edit/dimensions";
import { bounding } from "../../api/edit/geometry";
import { clearContents } from "../../api/edit/write-cells";
import { formatValue } from "../../formulas/number-format";
import type { Area } from "../../model/cell";
import { maxRows } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { DeskSession } from "../desk-session";
import { points } from "../text-measure";
import { copiedText, moveCells, pasteCells, pastedArea, pasteText, usedPart } from "./cell-edits";
import type { EditPlace } from "./edit-history";
import type { Key } from "./grid-keys";
import { areaOf, selectionOf } from "./moves";
import type { Refusal } from "./refusal";
import type { CellEditing } from "./use-cell-editing";

/** What can be done to the selected cells of a sheet, by key or by mouse. */
export interface SheetCommands {
  /** The selection as text for the clipboard. */
  readonly copy: (cut: boolean) => string;
  readonly paste: (text: string) => void;
  /** True where the key was a command. */
  readonly onKey: (key: Key) => boolean;
  /** Pixels. */
  readonly resizeColumn: (column: number, width: number) => void;
  readonly fitColumn: (column: number) => void;
}

/** Excel gives and takes line ends in its own way; what is compared must not depend on it. */
const sameText = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, "\n").trimEnd() === b.replace(/\r\n?/g, "\n").trimEnd();

const wholeColumn = (column: number): Area => ({ row: 0, column, rowCount: maxRows, columnCount: 1 });

export const sheetCommands = (
  session: DeskSession,
  sheet: Sheet,
  editing: CellEditing,
  report: (refusal: Refusal | null) => void,
): SheetCommands => {
  const selected = (): Area => areaOf(session.selectionOn(sheet));
  const cellsOf = (area: Area): EditPlace => ({ sheet, area, cells: true });
  const formats = (column: number): EditPlace => ({ sheet, area: wholeColumn(column), cells: false });

  const showNeighbour = (step: 1 | -1): true => {
    const visible = session.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    const next = visible[visible.indexOf(sheet) + step];
    if (next) session.activate(next);
    return true;
  };

  const paste = (text: string): void => {
    if (text === "") return;
    const { copied } = session;
    const here = copied && sameText(copied.text, text) ? copied : null;
    if (!here) {
      const area = pastedArea(text, selected());
      report(session.edit([cellsOf(area)], (opened) => pasteText(opened, sheet, area, text)));
      session.select(sheet, selectionOf(area));
      return;
    }
    const target = here.cut
      ? { ...selected(), rowCount: here.area.rowCount, columnCount: here.area.columnCount }
      : copiedArea(here.area, selected());
    if (here.cut) {
      const source: EditPlace = { sheet: here.sheet, area: here.area, cells: true };
      const places =
        here.sheet === sheet ? [cellsOf(bounding(here.area, target))] : [cellsOf(target), source];
      report(session.edit(places, (opened) => moveCells(opened, here, sheet, target)));
      session.copied = null;
    } else report(session.edit([cellsOf(target)], (opened) => pasteCells(opened, here, sheet, target)));
    session.select(sheet, selectionOf(target));
  };

  const fillDown = (): void => {
    const area = selected();
    if (area.row === 0 && area.rowCount === 1) return;
    // One row alone takes from the row above it.
    const [from, to] =
      area.rowCount === 1
        ? [{ ...area, row: area.row - 1 }, area]
        : [
            { ...area, rowCount: 1 },
            { ...area, row: area.row + 1, rowCount: area.rowCount - 1 },
          ];
    report(
      session.edit([cellsOf(to)], (opened) =>
        copyCells(
          opened,
          { sheet, area: from },
          { sheet, area: to },
          { kind: "All", skipBlanks: false, transpose: false },
        ),
      ),
    );
  };

  const typeToday = (): void => {
    const { clock } = session.current().shown;
    const format = session.host.dateOrder === "day-first" ? "dd/mm/yyyy" : "m/d/yyyy";
    editing.start("enter", formatValue(clock.today(), format));
  };

  return {
    copy: (cut) => {
      const area = usedPart(sheet, selected());
      const text = copiedText(sheet, session.workbook.styles, area);
      session.copied = { sheet, area, text, cut };
      return text;
    },
    paste,
    onKey: ({ key, ctrl, shift, alt }) => {
      if (alt) return false;
      if (key === "Delete" && !ctrl) {
        const area = selected();
        report(session.edit([cellsOf(area)], (opened) => clearContents(opened, sheet, area)));
        return true;
      }
      if (key === "Escape") {
        session.copied = null;
        report(null);
        return true;
      }
      if (!ctrl) return false;
      // Browsers keep Ctrl+PageDown for their own tabs; with Shift it comes through.
      if (key === "PageUp" || key === "PageDown") return showNeighbour(key === "PageDown" ? 1 : -1);
      const letter = key.toLowerCase();
      if (letter === "z" && !shift) session.undo();
      else if (letter === "y" || letter === "z") session.redo();
      else if (letter === "d") fillDown();
      else if (key === ";") typeToday();
      else return false;
      return true;
    },
    resizeColumn: (column, width) =>
      report(
        session.edit([formats(column)], () => setColumnWidth(sheet, wholeColumn(column), points(width))),
      ),
    fitColumn: (column) =>
      report(session.edit([formats(column)], (opened) => autofitColumns(opened, sheet, wholeColumn(column)))),
  };
};

/** Cells of this workbook fill a selection that is a multiple of them, else their own size from its first cell. */
const copiedArea = (source: Area, target: Area): Area => {
  const fills = target.rowCount % source.rowCount === 0 && target.columnCount % source.columnCount === 0;
  return fills ? target : { ...target, rowCount: source.rowCount, columnCount: source.columnCount };
};
