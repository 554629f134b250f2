import { Badge, Body1, Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { NoticeItem } from "../../notice/notice";
import { useTexts } from "../texts/TextsContext";
import { DeadlineMark } from "./DeadlineMark";
import { rowAnchor } from "./row-anchor";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    scrollMarginBottom: "80px",
    // Only a warning's link brings the focus here, also by mouse: it must show which row was meant.
    "&:focus": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  heading: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  content: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
  },
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  unit: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  noUnit: { fontStyle: "italic" },
});

/** Longer contents are cut to three lines until asked for. */
const longContent = 150;

/** One row of the notice: what is to be done, by whom, until when, and what is not sure about it. */
export const NoticeRow = ({ item }: { readonly item: NoticeItem }) => {
  const styles = useStyles();
  const texts = useTexts();
  const contentId = useId();
  const [open, setOpen] = useState(false);
  const isLong = item.content.length > longContent;
  return (
    <li id={rowAnchor(item.id)} tabIndex={-1} className={styles.row} data-kind={item.kind}>
      {item.kind === "petition" && (
        <Caption1 className={styles.heading}>
          {texts.review.petition}
          {item.petition?.petitioner ? `: ${item.petition.petitioner}` : ""}
        </Caption1>
      )}
      <Body1
        as="p"
        id={contentId}
        className={mergeClasses(styles.content, isLong && !open && styles.clamped)}
      >
        {item.content}
      </Body1>
      {isLong && (
        <Link as="button" aria-expanded={open} aria-controls={contentId} onClick={() => setOpen(!open)}>
          <Caption1>{open ? texts.review.less : texts.review.more}</Caption1>
        </Link>
      )}
      <Caption1 className={mergeClasses(styles.unit, item.leadUnits.length === 0 && styles.noUnit)}>
        {texts.review.lead}: {item.leadUnits.length === 0 ? texts.review.noUnit : item.leadUnits.join("; ")}
        {item.coordinatingUnits.length > 0 &&
          ` · ${texts.review.coordinating}: ${item.coordinatingUnits.join("; ")}`}
      </Caption1>
      <div className={styles.facts}>
        <DeadlineMark deadline={item.deadline} />
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
      </div>
    </li>
  );
};
