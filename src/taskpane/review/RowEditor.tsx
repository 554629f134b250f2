import { Button, Dropdown, Field, makeStyles, Option, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { criterionSets } from "../../catalog/criteria";
import type { NoticeItem } from "../../notice/notice";
import type { Edit } from "../../tracker/review/edits";
import { useTexts } from "../texts/TextsContext";
import { DateField } from "./DateField";
import { MeantUnits } from "./MeantUnits";
import { goToRow } from "./row-anchor";
import { SourceContext } from "./SourceContext";
import { SplitChoice } from "./SplitChoice";
import { UnitField } from "./UnitField";
import { useEditing } from "./use-editing";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  box: { minWidth: 0, width: "100%" },
});

interface WordsFieldProps {
  readonly label: string;
  readonly words: string;
  readonly takesFocus?: boolean;
  readonly onType: (words: string) => void;
}

/** Words that are taken over as they are typed; only a field without any is not. */
const WordsField = ({ label, words, takesFocus = false, onType }: WordsFieldProps) => {
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  const field = useRef<HTMLTextAreaElement>(null);
  // Changed from elsewhere (undone, split, joined): what is typed follows.
  if (shown !== words) {
    setShown(words);
    if (typed.trim() !== words.trim()) setTyped(words);
  }
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <Field label={label}>
      <Textarea
        textarea={{ ref: field }}
        value={typed}
        rows={5}
        resize="vertical"
        spellCheck={false}
        onChange={(_event, { value }) => {
          setTyped(value);
          onType(value);
        }}
      />
    </Field>
  );
};

export interface RowEditorProps {
  readonly item: NoticeItem;
  readonly text: string;
  readonly onClose: () => void;
}

/** Everything about a row that people can change, below its place in the notice. What is typed is taken over at once. */
export const RowEditor = ({ item, text, onClose }: RowEditorProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { edit, type, year, criterionSetId } = useEditing();
  const { id, petition } = item;
  const criteria = criterionSets.find((set) => set.id === criterionSetId)?.criteria ?? [];
  const close = (): void => {
    onClose();
    // The row as it then stands takes the focus from the form that is gone.
    setTimeout(() => goToRow(id));
  };
  const act = (change: Edit): void => {
    close();
    edit(change);
  };
  return (
    <div
      className={styles.form}
      role="group"
      aria-label={texts.editing.editRow}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
    >
      <SourceContext item={item} text={text} />
      {petition ? (
        <>
          <WordsField
            label={texts.editing.request}
            words={petition.request}
            takesFocus
            onType={(request) => type({ type: "petition", id, request, assignment: petition.assignment })}
          />
          <WordsField
            label={texts.editing.assignment}
            words={petition.assignment ?? ""}
            onType={(assignment) => type({ type: "petition", id, request: petition.request, assignment })}
          />
        </>
      ) : (
        <WordsField
          label={texts.editing.content}
          words={item.content}
          takesFocus
          onType={(content) => type({ type: "content", id, content })}
        />
      )}
      <UnitField
        label={texts.review.lead}
        units={item.leadUnits}
        onChange={(units) => edit({ type: "leadUnits", ids: [id], units })}
      />
      <MeantUnits
        suggestions={item.suggestions}
        units={item.leadUnits}
        onChange={(units) => edit({ type: "leadUnits", ids: [id], units })}
      />
      <UnitField
        label={texts.review.coordinating}
        units={item.coordinatingUnits}
        onChange={(units) => edit({ type: "coordinatingUnits", ids: [id], units })}
      />
      <DateField
        label={texts.review.deadline}
        name={`${id}.deadline`}
        date={item.deadline?.stated ?? null}
        year={year}
        onChange={(date) => edit({ type: "deadline", ids: [id], date })}
      />
      {criteria.length > 0 && !petition && (
        <Field label={texts.editing.criteria}>
          <Dropdown
            className={styles.box}
            multiselect
            value={item.criteria.join(", ")}
            selectedOptions={[...item.criteria]}
            placeholder={texts.editing.noCriterion}
            onOptionSelect={(_event, { selectedOptions }) =>
              edit({ type: "criteria", ids: [id], codes: selectedOptions })
            }
          >
            {criteria.map(({ code, name }) => (
              <Option key={code} value={code} text={code}>
                {`${code}. ${name}`}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <SplitChoice content={item.content} onSplit={(at) => act({ type: "split", id, at })} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => act({ type: "join", id })}>
          {texts.editing.join}
        </Button>
        <Button size="small" onClick={() => act({ type: "leave", ids: [id] })}>
          {texts.editing.leave}
        </Button>
      </div>
      <Button appearance="primary" onClick={close}>
        {texts.editing.done}
      </Button>
    </div>
  );
};
