import { Button, Field, Input, makeStyles, Subtitle2, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowName } from "../../excel/edit-row";
import type { FieldValue } from "../../tracker/record";
import { textOf } from "../../workbook/followed-rows";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";
import type { RowEdits } from "./use-row-edits";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Text columns that an officer fills in, in the order of the form, with the name of their label. */
const reportColumns = {
  task: [
    ["result", "result"],
    ["evidence", "evidence"],
    ["difficulties", "difficulties"],
  ],
  petition: [
    ["answer", "result"],
    ["answerDocument", "evidence"],
  ],
} as const;

export interface ReportFormProps {
  readonly name: RowName;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly edits: RowEdits;
  readonly onClose: () => void;
}

/** What was done, what stands in the way, how far it is: written into the row, whatever the workbook looks like. */
export const ReportForm = ({ name, fields, edits, onClose }: ReportFormProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { host } = useTracker();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const before = fields["progress"];
  const [progress, setProgress] = useState(
    typeof before === "number" ? String(Math.round(before * 100)) : "",
  );
  const share = progress.trim() === "" ? null : Number(progress.replace(",", ".").replace("%", ""));
  const isBad = share !== null && !(share >= 0 && share <= 100);
  const save = (): void => {
    if (isBad) return;
    const changed: Record<string, FieldValue> = {};
    for (const [key, text] of Object.entries(typed)) changed[key] = text.trim() === "" ? null : text.trim();
    if (name.kind === "task") {
      changed["progress"] = share === null ? null : share / 100;
      changed["updatedAt"] = host.today();
    }
    edits.write(changed);
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Subtitle2 as="h2">{texts.report.title}</Subtitle2>
      {name.kind === "task" && (
        <Field label={texts.report.progress} validationMessage={isBad ? texts.report.badProgress : null}>
          <Input value={progress} inputMode="numeric" onChange={(_event, { value }) => setProgress(value)} />
        </Field>
      )}
      {reportColumns[name.kind].map(([key, label]) => (
        <Field key={key} label={texts.task[label]}>
          <Textarea
            rows={2}
            value={typed[key] ?? textOf(fields[key]) ?? ""}
            onChange={(_event, { value }) => setTyped({ ...typed, [key]: value })}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isBad || edits.isBusy}>
          {texts.report.save}
        </Button>
        <Button onClick={onClose}>{texts.report.cancel}</Button>
      </div>
    </form>
  );
};
