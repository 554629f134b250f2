import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import type { IconName } from "../icons/Icon";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalM, alignItems: "flex-start" },
  mark: { color: tokens.colorBrandForeground1, lineHeight: 0 },
});

const marks: readonly IconName[] = ["search", "eye", "table"];

/** Three lines on what the pane does. */
export const Intro = () => {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <ul className={styles.list}>
      {texts.intro.lines.map((line, i) => (
        <li key={line} className={styles.line}>
          <span className={styles.mark}>
            <Icon name={marks[i] ?? "check"} />
          </span>
          <Body1>{line}</Body1>
        </li>
      ))}
    </ul>
  );
};
