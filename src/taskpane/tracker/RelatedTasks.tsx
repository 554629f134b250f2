import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RowName } from "../../excel/edit-row";
import type { FieldValue } from "../../tracker/record";
import { textOf } from "../../workbook/followed-rows";
import { listedIn } from "../../workbook/sheets/context";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";
import type { RowEdits } from "./use-row-edits";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  content: {
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface RelatedTasksProps {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly edits: RowEdits;
  /** Goes to another task's card. */
  readonly onShow: (row: RowName) => void;
}

/**
 * Tasks that may be the same matter as this one, in another section or notice. Linked, this one is counted with the
 * other and both stay as they are; nothing is linked unless people say so.
 */
export const RelatedTasks = ({ fields, edits, onShow }: RelatedTasksProps) => {
  const styles = useStyles();
  const texts = useTexts().follow.related;
  const { followed } = useTracker();
  const titleId = useId();
  const linked = textOf(fields["countedWith"]);
  const ids = [
    ...new Set([...(linked === null ? [] : [linked]), ...listedIn(textOf(fields["relatedTasks"]))]),
  ];
  const others = ids.flatMap((id) => {
    const content = textOf(followed.fieldsOf({ kind: "task", id })?.["content"]);
    return content === null && id !== linked ? [] : [{ id, content }];
  });
  if (others.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {texts.title}
      </Subtitle2>
      <Caption1 className={styles.hint}>{texts.hint}</Caption1>
      <ul className={styles.list}>
        {others.map(({ id, content }) => (
          <li key={id} className={styles.section}>
            <Body1 className={styles.content}>{content ?? texts.gone(id)}</Body1>
            {id === linked && <Caption1>{texts.linked}</Caption1>}
            <div className={styles.buttons}>
              <Button
                size="small"
                disabledFocusable={edits.isBusy}
                aria-label={(id === linked ? texts.apartFrom : texts.withTask)(content ?? id)}
                onClick={() => edits.write({ countedWith: id === linked ? null : id })}
              >
                {id === linked ? texts.apart : texts.together}
              </Button>
              {content !== null && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.showTask(content)}
                  onClick={() => onShow({ kind: "task", id })}
                >
                  {texts.show}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
