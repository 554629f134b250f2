import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RowName } from "../../excel/edit-row";
import { isUnnamed } from "../../excel/read-back";
import { vietnameseDate } from "../../notice/calendar-date";
import type { FieldValue } from "../../tracker/record";
import { dateOf, followedColumns, textOf } from "../../workbook/followed-rows";
import { ScreenTitle } from "../components/ScreenTitle";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";
import { ChangeHistory } from "./ChangeHistory";
import { ExtensionForm } from "./ExtensionForm";
import { ExtensionHistory } from "./ExtensionHistory";
import { QuickUpdates } from "./QuickUpdates";
import { RelatedTasks } from "./RelatedTasks";
import { ReportForm } from "./ReportForm";
import { SaidBar } from "./SaidBar";
import { sourcePlace } from "./source-place";
import { StandingMark } from "./StandingMark";
import { useTracker } from "./TrackerContext";
import { useRowEdits } from "./use-row-edits";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  top: { display: "flex", justifyContent: "space-between" },
  content: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

export interface TaskCardProps {
  readonly name: RowName;
  readonly onGoTo: () => void;
  readonly onClose: () => void;
  /** To another row's card. */
  readonly onShow: (row: RowName) => void;
}

type OpenForm = "extension" | "report" | null;

/** One task or petition as its row says now, and what is done about it most often. */
export const TaskCard = ({ name, onGoTo, onClose, onShow }: TaskCardProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { followed, view } = useTracker();
  const [form, setForm] = useState<OpenForm>(null);
  const edits = useRowEdits(name);
  const row = view.rows.find(({ kind, id }) => kind === name.kind && id === name.id);
  const fields = followed.fieldsOf(name);
  const back = (
    <Button appearance="subtle" icon={<Icon name="back" />} onClick={onClose}>
      {texts.task.toList}
    </Button>
  );
  if (!row || !fields) {
    return (
      <div className={styles.card}>
        <div>{back}</div>
        <ScreenTitle takesFocus={false}>{texts.kinds[name.kind]}</ScreenTitle>
        {fields?.["counted"] === 0 ? (
          <>
            <Body1 as="p" className={styles.content}>
              {textOf(fields["content"])}
            </Body1>
            <Body1>{texts.task.countedElsewhere}</Body1>
            <SaidBar edits={edits} />
            <RelatedTasks fields={fields} edits={edits} onShow={onShow} />
          </>
        ) : (
          <Body1>{texts.task.gone}</Body1>
        )}
      </div>
    );
  }
  const close = (): void => setForm(null);
  return (
    <div className={styles.card}>
      <div className={styles.top}>
        {back}
        <Button
          appearance="subtle"
          icon={<Icon name="table" />}
          aria-label={texts.task.goTo}
          title={texts.task.goTo}
          onClick={onGoTo}
        />
      </div>
      <ScreenTitle takesFocus={false}>{texts.kinds[name.kind]}</ScreenTitle>
      <Body1 as="p" className={styles.content}>
        {row.content}
      </Body1>
      <StandingMark row={row} asOf={view.settings.asOf} />
      {isUnnamed(name.id) ? (
        <Body1>{texts.task.unnamed}</Body1>
      ) : form === "extension" ? (
        <ExtensionForm row={row} edits={edits} onClose={close} />
      ) : form === "report" ? (
        <ReportForm name={name} fields={fields} edits={edits} onClose={close} />
      ) : (
        <QuickUpdates name={name} fields={fields} edits={edits} onForm={setForm} />
      )}
      <Facts name={name} fields={fields} />
      {name.kind === "task" && form === null && (
        <RelatedTasks fields={fields} edits={edits} onShow={onShow} />
      )}
      <ExtensionHistory id={name.id} />
      <ChangeHistory id={name.id} />
    </div>
  );
};

/** `always` where a blank is worth seeing. */
type Fact = readonly [label: string, value: string | null, always?: true];

interface FactsProps {
  readonly name: RowName;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What the row says, field by field; blank fields that only some rows have are left out. */
const Facts = ({ name, fields }: FactsProps) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { task } = texts;
  const own = followedColumns[name.kind];
  const shown = (value: FieldValue | undefined): string | null => {
    const date = dateOf(value);
    return date ? vietnameseDate(date) : textOf(value);
  };
  const percent = (value: FieldValue | undefined): string | null =>
    typeof value === "number" ? `${Math.round(value * 100)}%` : textOf(value);
  const extensions = Number(textOf(fields["extensionCount"]) ?? 0);
  const deadline = shown(fields["deadline"]) ?? texts.noDeadline;
  const facts: Fact[] = [
    [task.lead, shown(fields["leadUnit"]), true],
    [task.joint, shown(fields["jointLeadUnits"])],
    [task.coordinating, shown(fields["coordinatingUnits"])],
    [task.deadline, extensions > 0 ? `${deadline} (${task.extended(extensions)})` : deadline],
    [task.deadlineText, shown(fields["deadlineText"])],
    [task.assignment, shown(fields["assignment"])],
    [task.state, shown(fields[own.workState]), true],
    [task.completedDate, shown(fields[own.completedDate]), true],
    ...(name.kind === "task"
      ? ([
          [task.progress, percent(fields["progress"]), true],
          [task.result, shown(fields["result"]), true],
          [task.evidence, shown(fields["evidence"]), true],
          [task.difficulties, shown(fields["difficulties"]), true],
          [task.updatedAt, shown(fields["updatedAt"]), true],
          [task.criteria, shown(fields["criteria"])],
        ] satisfies Fact[])
      : ([
          [task.result, shown(fields["answer"]), true],
          [task.evidence, shown(fields["answerDocument"]), true],
        ] satisfies Fact[])),
    [task.source, sourcePlace(fields, task)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value, always]) =>
        value === null && !always ? null : (
          <div key={label}>
            <dt className={styles.term}>
              <Caption1>{label}</Caption1>
            </dt>
            <dd className={styles.value}>
              <Body1>{value ?? task.blank}</Body1>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
};
