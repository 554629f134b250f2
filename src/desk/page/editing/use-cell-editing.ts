import { useState } from "react";
import { styleAt } from "../../api/edit/cell-styles";
import type { Area } from "../../model/cell";
import type { DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import type { DeskSession } from "../desk-session";
import { typeInto } from "./cell-edits";
import { brokenRule } from "./entry-check";
import type { CellPlace } from "./moves";
import { areaOf, oneCell } from "./moves";
import type { Refusal } from "./refusal";
import { refusalOf } from "./refusal";
import { inFormatOf, textToEdit } from "./typed-text";

/** A cell whose content is being typed. */
export interface Draft {
  readonly sheet: Sheet;
  readonly place: CellPlace;
  readonly text: string;
  /** As Excel has it: after typing over a cell the arrows leave it, after F2 they move within the text. */
  readonly mode: "enter" | "edit";
}

/** Something typed that a validation of the cell does not allow. */
export interface BrokenEntry {
  readonly validation: DataValidation;
  /** What to do if the user insists, where the rule lets them. */
  readonly insist: () => void;
}

export interface CellEditing {
  readonly draft: Draft | null;
  readonly broken: BrokenEntry | null;
  /** Begins with what stands in the active cell, or with other text. */
  readonly start: (mode: Draft["mode"], text?: string) => void;
  readonly change: (text: string) => void;
  readonly toEditMode: () => void;
  /** Writes the draft; then `after` runs, unless the workbook refused. True where it has been written. */
  readonly commit: (after?: () => void, fill?: boolean) => boolean;
  readonly cancel: () => void;
  /** Back to the text that a validation refused. */
  readonly retry: () => void;
  /** Writes text into a cell as if it had been typed, under the cell's validation. */
  readonly enter: (place: CellPlace, text: string, after?: () => void) => boolean;
}

/** Typing into cells, from the first key until the workbook has taken it, or not. */
export const useCellEditing = (
  session: DeskSession,
  sheet: Sheet,
  report: (refusal: Refusal | null) => void,
): CellEditing => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [broken, setBroken] = useState<BrokenEntry | null>(null);
  const book = session.current().shown;
  const { dateOrder } = session.host;

  const write = (to: Sheet, area: Area, text: string, after?: () => void): boolean => {
    const refusal = session.edit([{ sheet: to, area, cells: true }], (opened) =>
      typeInto(opened, to, area, text),
    );
    report(refusal);
    if (refusal !== null) return false;
    setDraft(null);
    setBroken(null);
    after?.();
    return true;
  };

  const check = (to: Sheet, area: Area, place: CellPlace, text: string, after?: () => void): boolean => {
    try {
      const { numberFormat } = book.workbook.styles.get(styleAt(to, place.row, place.column));
      const validation = brokenRule(book, to, place, inFormatOf(text, numberFormat), dateOrder);
      if (!validation) return write(to, area, text, after);
      setBroken({ validation, insist: () => write(to, area, text, after) });
    } catch (problem) {
      report(refusalOf(problem));
    }
    return false;
  };

  return {
    draft,
    broken,
    start: (mode, text) => {
      const { active } = session.selectionOn(sheet);
      if (!session.isEditable(sheet, oneCell(active))) return report("protected");
      const { row, column } = active;
      const style = book.workbook.styles.get(styleAt(sheet, row, column));
      const known = textToEdit(sheet.grid.get(row, column), style, dateOrder);
      report(null);
      setDraft({ sheet, place: active, mode, text: text ?? known });
    },
    change: (text) => setDraft((old) => old && { ...old, text }),
    toEditMode: () => setDraft((old) => old && { ...old, mode: old.mode === "edit" ? "enter" : "edit" }),
    commit: (after, fill = false) => {
      if (!draft) {
        after?.();
        return true;
      }
      const { place, text } = draft;
      const area = fill ? areaOf(session.selectionOn(draft.sheet)) : oneCell(place);
      return check(draft.sheet, area, place, text, after);
    },
    cancel: () => {
      setDraft(null);
      setBroken(null);
    },
    retry: () => setBroken(null),
    enter: (place, text, after) => check(sheet, oneCell(place), place, text, after),
  };
};
