import { Body1Strong, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CalendarDate } from "../../notice/calendar-date";
import { useTexts } from "../texts/TextsContext";
import { DateField } from "./DateField";
import { UnitField } from "./UnitField";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ManyRowsProps {
  readonly ids: readonly string[];
  readonly onAll: () => void;
  readonly onDone: () => void;
}

/** A unit or a deadline for all rows that are chosen. */
export const ManyRows = ({ ids, onAll, onDone }: ManyRowsProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit, year } = useEditing();
  const [units, setUnits] = useState<readonly string[]>([]);
  const [date, setDate] = useState<CalendarDate | null>(null);
  const isReady = ids.length > 0 && (units.length > 0 || date !== null);
  const apply = (): void => {
    if (!isReady) return;
    if (units.length > 0) edit({ type: "leadUnits", ids, units });
    if (date) edit({ type: "deadline", ids, date });
    onDone();
  };
  return (
    <div className={styles.panel} role="group" aria-label={texts.editing.chooseMany}>
      <Body1Strong role="status">{texts.editing.chosen(ids.length)}</Body1Strong>
      <UnitField label={texts.review.lead} units={units} onChange={setUnits} />
      <DateField
        label={texts.review.deadline}
        name="many.deadline"
        date={date}
        year={year}
        onChange={setDate}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={apply}>
          {texts.editing.apply(ids.length)}
        </Button>
        <Button
          disabledFocusable={ids.length === 0}
          onClick={() => {
            if (ids.length === 0) return;
            edit({ type: "leave", ids });
            onDone();
          }}
        >
          {texts.editing.leave}
        </Button>
        <Button onClick={onAll}>{texts.editing.chooseAll}</Button>
        <Button onClick={onDone}>{texts.editing.cancel}</Button>
      </div>
    </div>
  );
};
