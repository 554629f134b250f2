import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { ClashShown } from "../../excel/add-notice";
import { vietnameseDate } from "../../notice/calendar-date";
import type { FieldValue } from "../../tracker/record";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  title: { display: "block", margin: 0 },
  hint: { display: "block", color: tokens.colorNeutralForeground3 },
  all: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  clash: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  words: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  row: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
  },
});

export type Take = "ours" | "theirs";
/** Answers by `clashKey`; a clash that is missing is left open. */
export type Answers = Readonly<Record<string, Take>>;
export const clashKey = ({ id, field }: ClashShown): string => `${id}\n${field}`;

const shownValue = (value: FieldValue): string | null => {
  if (value === null || value === "") return null;
  return typeof value === "object" ? vietnameseDate(value) : String(value);
};

export interface ClashListProps {
  readonly clashes: readonly ClashShown[];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

/** Each field that the notice and the workbook have otherwise, with both values, to choose from. */
export const ClashList = ({ clashes, answers, onAnswer }: ClashListProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const answerAll = (take: Take): void =>
    onAnswer(Object.fromEntries(clashes.map((clash) => [clashKey(clash), take])));
  const label = (take: Take, value: FieldValue) => (
    <span className={styles.words}>
      {texts.adding[take]}: <strong>{shownValue(value) ?? texts.adding.blank}</strong>
    </span>
  );
  return (
    <section>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.adding.clashes}
      </Subtitle2>
      <Caption1 className={styles.hint}>{texts.adding.clashesHint}</Caption1>
      {clashes.length > 1 && (
        <div className={styles.all}>
          <Button size="small" onClick={() => answerAll("ours")}>
            {texts.adding.allOurs}
          </Button>
          <Button size="small" onClick={() => answerAll("theirs")}>
            {texts.adding.allTheirs}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {clashes.map((clash) => (
          <li key={clashKey(clash)} className={styles.clash}>
            <Caption1 className={styles.row}>{clash.title}</Caption1>
            <Field label={clash.header}>
              <RadioGroup
                value={answers[clashKey(clash)] ?? ""}
                onChange={(_event, { value }) => onAnswer({ ...answers, [clashKey(clash)]: value as Take })}
              >
                <Radio value="ours" label={label("ours", clash.ours)} />
                <Radio value="theirs" label={label("theirs", clash.theirs)} />
              </RadioGroup>
            </Field>
          </li>
        ))}
      </ul>
    </section>
  );
};
