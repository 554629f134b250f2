import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { NoticeCounts, NoticePreview } from "../../excel/add-notice";
import { defaultDeadlineRules } from "../../tracker/deadline-rules";
import type { Edit } from "../../tracker/review/edits";
import { doEdit, goOnTyping, redo, undo } from "../../tracker/review/history";
import { reviewedNotice } from "../../tracker/review/review";
import { ActionBar } from "../components/ActionBar";
import { ScreenTitle } from "../components/ScreenTitle";
import type { BuildOptions } from "../host/pane-host";
import { Icon } from "../icons/Icon";
import { overviewOf, stretchesOf } from "../state/overview";
import { usePane } from "../state/PaneContext";
import type { KnownTracker } from "../state/pane-state";
import type { Reading } from "../state/reading";
import { useTexts } from "../texts/TextsContext";
import { BuildChoices, type BuildPlace } from "./BuildChoices";
import { Counts } from "./Counts";
import { KnownUnitsContext } from "./KnownUnitsContext";
import { ManyRows } from "./ManyRows";
import { MissedRows } from "./MissedRows";
import { NoticeHead } from "./NoticeHead";
import { PassageList } from "./PassageList";
import { ReviewTools } from "./ReviewTools";
import type { RowFilter } from "./row-filter";
import { passes } from "./row-filter";
import { RowList } from "./RowList";
import { knownUnits } from "./unit-suggestions";
import { EditingContext } from "./use-editing";
import { useUndoKeys } from "./use-undo-keys";
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

/** What was read, to be looked at and put right before anything is written. */
export const ReviewScreen = ({ reading, tracker }: ReviewScreenProps) => {
  const styles = useStyles();
  const texts = useTexts();
  const {
    state: { isKept },
    actions,
    opensWorkbooks,
  } = usePane();
  const [place, setPlace] = useState<BuildPlace>("here");
  const { history, sourceWarnings } = reading;
  const { review } = history;
  const [openId, setOpenId] = useState<string | null>(null);
  const [filter, setFilter] = useState<RowFilter>("all");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [options, setOptions] = useState<BuildOptions>({
    beforeDateRule: defaultDeadlineRules.beforeDateRule,
  });

  // The actions are made anew with every state; what goes down to ten thousand rows must not be.
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  const editing = useMemo(
    () => ({
      edit: (edit: Edit) => latest.current.edit((now) => doEdit(now, edit)),
      type: (edit: Edit) => latest.current.edit((now) => goOnTyping(now, edit)),
      year: review.notice.header.issuedDate?.year ?? review.notice.header.issuedYear,
      criterionSetId: review.criterionSetId,
    }),
    [review.notice, review.criterionSetId],
  );
  const choose = useCallback(
    (id: string) =>
      setChosen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const undoLast = (): void => actions.edit(undo);
  const redoLast = (): void => actions.edit(redo);
  useUndoKeys(undoLast, redoLast);

  const notice = useMemo(() => reviewedNotice(review), [review]);
  const units = useMemo(() => knownUnits(review.notice), [review.notice]);
  // A row stays in sight while it is open, although it may no longer be what is looked for.
  const shown = useMemo(
    () =>
      filter === "all"
        ? notice
        : { ...notice, items: notice.items.filter((row) => row.id === openId || passes(row, filter)) },
    [notice, filter, openId],
  );
  const [missed, passages] = useMemo(() => {
    const all = stretchesOf(notice);
    return [all.filter(({ mayBeRow }) => mayBeRow), all.filter(({ mayBeRow }) => !mayBeRow)] as const;
  }, [notice]);
  const missedTitle = useRef<HTMLHeadingElement>(null);
  const isEmpty = notice.items.length === 0;
  const chosenIds = notice.items.map(({ id }) => id).filter((id) => chosen?.has(id));

  return (
    <EditingContext.Provider value={editing}>
      <KnownUnitsContext.Provider value={units}>
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
          {!isKept && history.past.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{texts.editing.notKept}</MessageBarBody>
            </MessageBar>
          )}
          <WarningList
            rows={notice.items}
            missed={missed.length}
            sourceWarnings={sourceWarnings}
            onFilter={setFilter}
            onMissed={() => missedTitle.current?.focus()}
          />
          <NoticeHead header={notice.header} />
          <Counts overview={overviewOf(notice)} />
          {isTracker(tracker) && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>
                {texts.adding.inWorkbook(rowsKnown(tracker.counts), review.notice.items.length)}
              </MessageBarBody>
            </MessageBar>
          )}
          {(!isEmpty || history.past.length > 0) && (
            <ReviewTools
              history={history}
              filter={filter}
              isChoosing={chosen !== null}
              onUndo={undoLast}
              onRedo={redoLast}
              onFilter={setFilter}
              onChoosing={(isChoosing) => {
                setOpenId(null);
                setChosen(isChoosing ? new Set() : null);
              }}
            />
          )}
          {!isEmpty && (
            <RowList notice={shown} openId={openId} chosen={chosen} onOpen={setOpenId} onChoose={choose} />
          )}
          {missed.length > 0 && <MissedRows passages={missed} title={missedTitle} />}
          {passages.length > 0 && <PassageList passages={passages} />}
          {!isEmpty && (!isTracker(tracker) || opensWorkbooks) && (
            <BuildChoices
              options={options}
              onChange={setOptions}
              place={opensWorkbooks ? place : null}
              onPlace={setPlace}
            />
          )}
        </div>
        <ActionBar>
          {chosen ? (
            <ManyRows
              ids={chosenIds}
              onAll={() => setChosen(new Set(shown.items.map(({ id }) => id)))}
              onDone={() => setChosen(null)}
            />
          ) : isEmpty ? (
            <Button appearance="primary" size="large" onClick={actions.startOver}>
              {texts.review.another}
            </Button>
          ) : (
            <Button
              appearance="primary"
              size="large"
              icon={<Icon name="table" />}
              onClick={() => (place === "here" ? actions.build(options) : actions.goOnInNewWorkbook())}
            >
              {place === "newWorkbook"
                ? texts.editing.openWorkbook
                : !isTracker(tracker)
                  ? texts.review.build
                  : tracker.notice.isNew
                    ? texts.adding.add
                    : texts.adding.again}
            </Button>
          )}
        </ActionBar>
      </KnownUnitsContext.Provider>
    </EditingContext.Provider>
  );
};
