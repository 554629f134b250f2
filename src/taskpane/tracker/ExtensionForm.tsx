import { Button, Field, Input, makeStyles, Subtitle2, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { vietnameseDate } from "../../notice/calendar-date";
import { isAfter, proposedDeadline, type FollowedRow } from "../../tracker/follow";
import { dayTyped } from "../../tracker/typed-date";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";
import type { RowEdits } from "./use-row-edits";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

export interface ExtensionFormProps {
  readonly row: FollowedRow;
  readonly edits: RowEdits;
  readonly onClose: () => void;
}

/** Asks for a later deadline: a line in the table of extensions, for somebody to decide. */
export const ExtensionForm = ({ row, edits, onClose }: ExtensionFormProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { host, followed } = useTracker();
  const today = host.today();
  const [typed, setTyped] = useState(vietnameseDate(proposedDeadline(row.deadline, today)));
  const [reason, setReason] = useState("");
  const newDeadline = dayTyped(typed);
  const problem = !newDeadline
    ? texts.extension.badDate
    : row.deadline && !isAfter(newDeadline, row.deadline)
      ? texts.extension.notLater
      : null;
  const save = (): void => {
    if (problem !== null || !newDeadline) return;
    edits.act(async () => {
      const { kind, id } = row;
      const request = { kind, id, newDeadline, reason: reason.trim(), requestedAt: today };
      const { number } = await host.requestExtension(followed.current().tracker, request);
      onClose();
      await followed.refresh();
      return texts.actions.extensionAsked(number);
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Subtitle2 as="h2">{texts.extension.title}</Subtitle2>
      <Field label={texts.extension.newDeadline} hint={texts.extension.dateHint} validationMessage={problem}>
        <Input value={typed} inputMode="numeric" onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Field label={texts.extension.reason}>
        <Textarea value={reason} rows={2} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={problem !== null || edits.isBusy}>
          {texts.extension.save}
        </Button>
        <Button onClick={onClose}>{texts.extension.cancel}</Button>
      </div>
    </form>
  );
};
