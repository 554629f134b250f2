import { useState } from "react";
import type { Sheet } from "../model/sheet";
import type { DeskSession } from "./desk-session";
import { choicesAt } from "./editing/entry-check";
import type { Key } from "./editing/grid-keys";
import { oneCell, type CellPlace } from "./editing/moves";
import type { SheetPicture, ShownWorkbook } from "./sheet-picture";

/** The drop-down of the active cell. */
export interface OpenChoices {
  readonly items: readonly string[];
  /** The index of the one that Enter takes. */
  readonly chosen: number;
}

export interface Choices {
  /** Null while the drop-down is closed. */
  readonly open: OpenChoices | null;
  /** Opens it, unless the cell has none or may not be changed. */
  show(): void;
  close(): void;
  toggle(): void;
  /** Takes one of them and closes. */
  pick(item: string): void;
  /** Keys of an open drop-down; true where it took the key. */
  onKey(key: Key): boolean;
}

/** The choices that a validation offers for the active cell; `onPick` is told which of them was taken. */
export const useChoices = (
  session: DeskSession,
  shown: ShownWorkbook,
  sheet: Sheet,
  picture: SheetPicture,
  active: CellPlace,
  onPick: (item: string) => void,
): Choices => {
  const [open, setOpen] = useState<OpenChoices | null>(null);

  const show = (): void => {
    const items = choicesAt(shown, sheet, active);
    if (items.length === 0 || !session.isEditable(sheet, oneCell(active))) return;
    const value = picture.cell(active.row, active.column).text;
    setOpen({ items, chosen: Math.max(0, items.indexOf(value)) });
  };

  const pick = (item: string): void => {
    setOpen(null);
    onPick(item);
  };

  const onKey = ({ key, alt }: Key): boolean => {
    if (!open) return false;
    const { items, chosen } = open;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (alt) setOpen(null);
      else {
        const next = chosen + (key === "ArrowDown" ? 1 : -1);
        setOpen({ items, chosen: Math.min(Math.max(next, 0), items.length - 1) });
      }
      return true;
    }
    if (key === "Enter" || key === "Tab") {
      pick(items[chosen] ?? "");
      return key === "Enter";
    }
    setOpen(null);
    return key === "Escape";
  };

  return {
    open,
    show,
    close: () => setOpen(null),
    toggle: () => {
      if (open) setOpen(null);
      else show();
    },
    pick,
    onKey,
  };
};
