import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { clauseStarts } from "../../tracker/review/clauses";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  choices: { listStyleType: "none", margin: 0, padding: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  choice: {
    justifyContent: "flex-start",
    textAlign: "left",
    width: "100%",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** As much of a clause as tells it from the others. */
const shownLetters = 60;

export interface SplitChoiceProps {
  readonly content: string;
  readonly onSplit: (at: number) => void;
}

/** The clauses at which a row can be split; nothing where it is a single one. */
export const SplitChoice = ({ content, onSplit }: SplitChoiceProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  const starts = clauseStarts(content);
  if (starts.length === 0) return null;
  const wordsFrom = (at: number): string => {
    const words = content.slice(at, at + shownLetters).trim();
    return content.length > at + shownLetters ? `${words}…` : words;
  };
  return (
    <div>
      <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {texts.editing.split}
      </Button>
      {isOpen && (
        <>
          <Caption1 as="p" block className={styles.hint}>
            {texts.editing.splitHint}
          </Caption1>
          <ul className={styles.choices}>
            {starts.map((at) => (
              <li key={at}>
                <Button
                  className={styles.choice}
                  appearance="subtle"
                  size="small"
                  onClick={() => onSplit(at)}
                >
                  {wordsFrom(at)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
