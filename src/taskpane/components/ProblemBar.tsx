import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Icon } from "../icons/Icon";
import type { Problem } from "../state/problem";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  advice: { display: "block" },
  detail: {
    display: "block",
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export interface ProblemBarProps {
  readonly problem: Problem;
  /** Absent where there is nothing to go back to. */
  readonly onClose?: () => void;
}

/** What went wrong, in the user's words, and what to do next. */
export const ProblemBar = ({ problem, onClose }: ProblemBarProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { title, advice } = texts.problems[problem.code];
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          <span className={styles.advice}>{advice}</span>
          {problem.detail !== null && (
            <span className={styles.detail}>
              {texts.problem.detail}: {problem.detail}
            </span>
          )}
        </MessageBarBody>
        {onClose && (
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                aria-label={texts.close}
                icon={<Icon name="dismiss" size={16} />}
                onClick={onClose}
              />
            }
          />
        )}
      </MessageBar>
    </div>
  );
};
