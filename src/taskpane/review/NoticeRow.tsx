import {
  Badge,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { memo, useId, useState } from "react";
import type { NoticeItem } from "../../notice/notice";
import { useTexts } from "../texts/TextsContext";
import { DeadlineMark } from "./DeadlineMark";
import { RowEditor } from "./RowEditor";
import { rowAnchor } from "./row-anchor";
import { RowSentence } from "./RowSentence";
import type { UnitWords } from "./sentence-parts";
import { SourceContext } from "./SourceContext";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    scrollMarginTop: "60px",
    scrollMarginBottom: "80px",
    // Only a link or a button of ours brings the focus here, also by mouse: it must show which row was meant.
    "&:focus": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  heading: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  unit: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  noUnit: { fontStyle: "italic" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Longer contents are cut until the row's place in the notice is asked for. */
const longContent = 190;

export interface NoticeRowProps {
  readonly item: NoticeItem;
  /** The notice's text, into which the row's span points. */
  readonly text: string;
  readonly words: UnitWords;
  /** Open to be edited. */
  readonly isOpen: boolean;
  /** Null while nobody is choosing rows. */
  readonly isChosen: boolean | null;
  readonly onOpen: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
}

/** One row of the notice: what is to be done, by whom, until when, and what is not sure about it. */
export const NoticeRow = memo(({ item, text, words, isOpen, isChosen, onOpen, onChoose }: NoticeRowProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const contentId = useId();
  const [showsSource, setShowsSource] = useState(false);
  const isLong = item.content.length > longContent;
  return (
    <li id={rowAnchor(item.id)} tabIndex={-1} className={styles.row} data-kind={item.kind}>
      {item.kind === "petition" && (
        <Caption1 className={styles.heading}>
          {texts.review.petition}
          {item.petition?.petitioner ? `: ${item.petition.petitioner}` : ""}
        </Caption1>
      )}
      {isChosen === null ? (
        !isOpen && (
          <RowSentence
            item={item}
            text={text}
            words={words}
            isClamped={isLong && !showsSource}
            id={contentId}
          />
        )
      ) : (
        <Checkbox checked={isChosen} onChange={() => onChoose(item.id)} label={item.content} />
      )}
      {isOpen ? (
        <RowEditor item={item} text={text} onClose={() => onOpen(null)} />
      ) : (
        <>
          {showsSource && <SourceContext item={item} text={text} />}
          <Caption1 className={mergeClasses(styles.unit, item.leadUnits.length === 0 && styles.noUnit)}>
            {texts.review.lead}:{" "}
            {item.leadUnits.length === 0 ? texts.review.noUnit : item.leadUnits.join("; ")}
            {item.coordinatingUnits.length > 0 &&
              ` · ${texts.review.coordinating}: ${item.coordinatingUnits.join("; ")}`}
          </Caption1>
          <div className={styles.facts}>
            <DeadlineMark deadline={item.deadline} />
            {item.criteria.length > 0 && (
              <Caption1>{texts.editing.criteriaOf(item.criteria.join(", "))}</Caption1>
            )}
            {item.warnings.map((warning) => (
              <Badge key={warning} appearance="tint" color="warning">
                {texts.readWarningTags[warning]}
              </Badge>
            ))}
            {item.inferred.map((field) => (
              <Badge key={field} appearance="outline" color="informative">
                {texts.inferredFields[field]}
              </Badge>
            ))}
            {(item.supplied ?? []).map((field) => (
              <Badge key={field} appearance="tint" color="brand">
                {texts.editing.suppliedFields[field]}
              </Badge>
            ))}
          </div>
          {isChosen === null && (
            <div className={styles.buttons}>
              <Button size="small" aria-describedby={contentId} onClick={() => onOpen(item.id)}>
                {texts.editing.edit}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-expanded={showsSource}
                aria-describedby={contentId}
                onClick={() => setShowsSource(!showsSource)}
              >
                {texts.editing.inNotice}
              </Button>
            </div>
          )}
        </>
      )}
    </li>
  );
});
NoticeRow.displayName = "NoticeRow";
