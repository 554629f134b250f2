import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { NoticeItem } from "../../notice/notice";
import { useTexts } from "../texts/TextsContext";
import { isVerbatim, sentenceOf, shortened, type UnitWords } from "./sentence-parts";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    overflowWrap: "anywhere",
    unicodeBidi: "isolate",
    // Copied lines are broken anywhere: beside a row the sentence is one.
    whiteSpace: "normal",
  },
  quoted: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "5",
    overflow: "hidden",
  },
  around: { color: tokens.colorNeutralForeground3 },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  // Told from units by more than its place: not everybody sees the colour.
  deadline: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: "underline" },
});

export interface RowSentenceProps {
  readonly item: NoticeItem;
  readonly text: string;
  readonly words: UnitWords;
  readonly isClamped: boolean;
  readonly id: string;
}

/** A row's sentence in the notice, with who and until when marked in it; the row's own words above, where they are others. */
export const RowSentence = memo(({ item, text, words, isClamped, id }: RowSentenceProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const verbatim = isVerbatim(item, text);
  const clamped = isClamped && styles.clamped;
  const whole = sentenceOf(item, text, words);
  const parts = isClamped ? shortened(whole) : whole;
  return (
    <>
      {!verbatim && (
        <p id={id} className={mergeClasses(styles.sentence, clamped)}>
          {item.content}
        </p>
      )}
      <p
        id={verbatim ? id : undefined}
        className={mergeClasses(styles.sentence, !verbatim && styles.quoted)}
        aria-label={verbatim ? undefined : texts.editing.inNotice}
        role={verbatim ? undefined : "note"}
      >
        {parts.map(({ kind, text: part }, index) =>
          kind === "unit" || kind === "deadline" ? (
            <mark key={index} className={mergeClasses(styles.mark, kind === "deadline" && styles.deadline)}>
              {part}
            </mark>
          ) : (
            <span key={index} className={kind === "around" ? styles.around : undefined}>
              {part}
            </span>
          ),
        )}
      </p>
    </>
  );
});
RowSentence.displayName = "RowSentence";
