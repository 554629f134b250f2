import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Icon } from "../icons/Icon";
import { overviewOf } from "../state/overview";
import { usePane } from "../state/PaneContext";
import type { Reading } from "../state/reading";
import { useTexts } from "../texts/TextsContext";
import { ActionBar } from "./ActionBar";
import { Counts } from "./Counts";
import { NoticeHead } from "./NoticeHead";
import { PassageList } from "./PassageList";
import { RowList } from "./RowList";
import { ScreenTitle } from "./ScreenTitle";
import { WarningList } from "./WarningList";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export interface ReviewScreenProps {
  readonly reading: Reading;
}

/** What was read, to be looked at before anything is written. */
export const ReviewScreen = ({ reading }: ReviewScreenProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const { actions } = usePane();
  const { notice } = reading;
  const isEmpty = notice.items.length === 0;
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.top}>
          <Button
            appearance="subtle"
            icon={<Icon name="back" />}
            aria-label={texts.back}
            onClick={actions.goToSource}
          />
          <ScreenTitle>{texts.review.title}</ScreenTitle>
        </div>
        {isEmpty && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.review.noRows}</MessageBarTitle>
              <div>{texts.review.noRowsAdvice}</div>
            </MessageBarBody>
          </MessageBar>
        )}
        <WarningList reading={reading} />
        <NoticeHead header={notice.header} />
        <Counts overview={overviewOf(notice)} />
        {!isEmpty && <RowList notice={notice} />}
        {notice.passages.length > 0 && <PassageList notice={notice} />}
      </div>
      <ActionBar>
        {isEmpty ? (
          <Button appearance="primary" size="large" onClick={actions.startOver}>
            {texts.review.another}
          </Button>
        ) : (
          <Button appearance="primary" size="large" icon={<Icon name="table" />} onClick={actions.build}>
            {texts.review.build}
          </Button>
        )}
      </ActionBar>
    </>
  );
};
