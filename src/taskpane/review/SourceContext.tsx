import { makeStyles, tokens } from "@fluentui/react-components";
import type { NoticeItem } from "../../notice/notice";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  context: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    maxHeight: "200px",
    overflowY: "auto",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    // Letters that are written from right to left turn nothing around them.
    unicodeBidi: "isolate",
  },
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    // The browser replaces our colour of the letters here, and would leave its own yellow behind them.
    "@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
  },
  deadline: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline" },
});

/** Characters before and behind the row that are shown with it. */
const around = 160;

/** Where a row stands in the notice: its words marked, its deadline within them underlined, what is around them in grey. */
export const SourceContext = ({ item, text }: { readonly item: NoticeItem; readonly text: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  const [from, to] = item.span;
  const start = Math.max(0, from - around);
  const end = Math.min(text.length, to + around);
  const deadline =
    item.deadline?.source === "own" && item.deadline.span[0] >= from && item.deadline.span[1] <= to
      ? item.deadline.span
      : ([to, to] as const);
  return (
    <p className={styles.context} tabIndex={0} aria-label={texts.editing.inNotice} role="group">
      {start > 0 && "…"}
      {text.slice(start, from)}
      <mark className={styles.mark}>
        {text.slice(from, deadline[0])}
        <span className={styles.deadline}>{text.slice(...deadline)}</span>
        {text.slice(deadline[1], to)}
      </mark>
      {text.slice(to, end)}
      {end < text.length && "…"}
    </p>
  );
};
