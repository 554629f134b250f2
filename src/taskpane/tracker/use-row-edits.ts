import { useState } from "react";
import type { RowEdit, RowName } from "../../excel/edit-row";
import type { FieldValue } from "../../tracker/record";
import { vi as workbookTexts } from "../../workbook/texts/vi";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

/** Writing to one row, with the way back. */
export interface RowEdits {
  /** What to say about the last thing written; null where nothing was. */
  readonly said: string | null;
  readonly canUndo: boolean;
  readonly isBusy: boolean;
  /** @param note said beside that it is written */
  write(fields: Readonly<Record<string, FieldValue>>, note?: string | null): void;
  /** Does something else that writes, and says what it gives back. */
  act(step: () => Promise<string>): void;
  undo(): void;
}

const headerOf = (key: string): string =>
  workbookTexts.columns[key as keyof typeof workbookTexts.columns] ?? key;

export const useRowEdits = (name: RowName): RowEdits => {
  const texts = useTexts().follow.actions;
  const { host, followed, run, isBusy } = useTracker();
  const [said, setSaid] = useState<string | null>(null);
  const [last, setLast] = useState<RowEdit | null>(null);

  const write: RowEdits["write"] = (fields, note = null) =>
    run(async () => {
      setSaid(null);
      const edit = await host.editRow(followed.current().tracker, name, fields);
      await followed.refreshRow(name);
      setLast(edit);
      const missing = edit.missing.length > 0 ? texts.missing(edit.missing.map(headerOf).join(", ")) : null;
      setSaid([texts.saved, missing, note].filter(Boolean).join(" "));
    });
  const undo = (): void => {
    if (!last) return;
    run(async () => {
      setSaid(null);
      await host.editRow(followed.current().tracker, name, last.before, last.after);
      setLast(null);
      await followed.refreshRow(name);
      setSaid(texts.undone);
    });
  };
  const act: RowEdits["act"] = (step) =>
    run(async () => {
      setSaid(null);
      setLast(null);
      setSaid(await step());
    });
  return { said, canUndo: last !== null, isBusy, write, act, undo };
};
