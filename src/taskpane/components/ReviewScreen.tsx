import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { NoticeCounts, NoticePreview } from "../../excel/add-notice";
import { Icon } from "../icons/Icon";
import { overviewOf } from "../state/overview";
import { usePane } from "../state/PaneContext";
import type { KnownTracker } from "../state/pane-state";
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

const isTracker = (tracker: KnownTracker): tracker is NoticePreview =>
  tracker !== null && tracker !== "unknown";

/** Rows of the notice that the workbook has already, as they are or otherwise. */
const rowsKnown = ({ updated, renumbered, kept, asked }: NoticeCounts): number =>
  updated + renumbered + kept + asked;

export interface ReviewScreenProps {
  readonly reading: Reading;
  readonly tracker: KnownTracker;
}

/** What was read, to be looked at before anything is written. */
export const ReviewScreen = ({ reading, tracker }: ReviewScreenProps) => {
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
        {isTracker(tracker) && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              {texts.adding.inWorkbook(rowsKnown(tracker.counts), notice.items.length)}
            </MessageBarBody>
          </MessageBar>
        )}
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
            {!isTracker(tracker)
              ? texts.review.build
              : tracker.notice.isNew
                ? texts.adding.add
                : texts.adding.again}
          </Button>
        )}
      </ActionBar>
    </>
  );
};
