import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { NoticeReport } from "../../excel/add-notice";
import { usePane } from "../state/PaneContext";
import { useTexts } from "../texts/TextsContext";
import { ForwardedBar } from "../tracker/ForwardedBar";
import { ChangeCounts } from "./ChangeCounts";
import { clashKey } from "./ClashList";
import { DoneTitle } from "./DoneTitle";
import { RowTitles } from "./RowTitles";
import { SheetLinks } from "./SheetLinks";
import { TrackerProblems } from "./TrackerProblems";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** What was written to the tracker, what was left open, and what could not be done. */
export const AddedScreen = ({ report }: { readonly report: NoticeReport }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { actions } = usePane();
  const { counts, clashes, vanished, problems, remarks, sheets, forwarded } = report;
  return (
    <div className={styles.screen}>
      <DoneTitle>{texts.adding.done}</DoneTitle>
      <ChangeCounts counts={counts} isWritten />
      {forwarded && <ForwardedBar report={forwarded} />}
      <div>
        <Body1>{texts.adding.sheets}</Body1>
        <SheetLinks sheets={sheets} />
      </div>
      {clashes.length > 0 && (
        <RowTitles
          title={texts.adding.openClashes}
          hint={null}
          rows={clashes.map((clash) => [clashKey(clash), `${clash.header}: ${clash.title}`])}
        />
      )}
      {vanished.length > 0 && (
        <RowTitles
          title={texts.adding.vanished}
          hint={texts.adding.vanishedHint}
          rows={vanished.map(({ id, title }) => [id, title])}
        />
      )}
      {remarks.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.adding.remarks}</MessageBarTitle>
            <ul className={styles.list}>
              {remarks.map((remark) => (
                <li key={remark}>{texts.adding.remarkTexts[remark]}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <TrackerProblems problems={problems} />
      <Body1>{texts.adding.next}</Body1>
      <Button onClick={actions.startOver}>{texts.built.again}</Button>
    </div>
  );
};
