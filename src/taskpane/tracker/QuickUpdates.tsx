import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RowName } from "../../excel/edit-row";
import { vietnameseDate } from "../../notice/calendar-date";
import { isAfter } from "../../tracker/follow";
import type { FieldValue } from "../../tracker/record";
import { completedOn, underWay } from "../../workbook/progress-fields";
import { useTexts } from "../texts/TextsContext";
import { SaidBar } from "./SaidBar";
import { useTracker } from "./TrackerContext";
import type { RowEdits } from "./use-row-edits";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface QuickUpdatesProps {
  readonly name: RowName;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly edits: RowEdits;
  readonly onForm: (form: "extension" | "report") => void;
}

/** What people do with a row most often, one press each, and the way back. */
export const QuickUpdates = ({ name, edits, onForm }: QuickUpdatesProps) => {
  const styles = useStyles();
  const texts = useTexts().follow.actions;
  const { host, view } = useTracker();
  const today = host.today();
  const { asOf } = view.settings;
  const doneToday = (): void => {
    const note = isAfter(today, asOf) ? texts.afterAsOf(vietnameseDate(asOf)) : null;
    edits.write(completedOn(name.kind, today), note);
  };
  return (
    <>
      <div role="group" aria-label={texts.label} className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={edits.isBusy} onClick={doneToday}>
          {texts.doneToday}
        </Button>
        <Button disabledFocusable={edits.isBusy} onClick={() => edits.write(underWay(name.kind, today))}>
          {texts.inProgress}
        </Button>
        <Button onClick={() => onForm("report")}>{texts.report}</Button>
        <Button onClick={() => onForm("extension")}>{texts.extend}</Button>
      </div>
      <SaidBar edits={edits} />
    </>
  );
};
