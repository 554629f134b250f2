import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ForwardReport } from "../../excel/bring-forward";
import { schemaVersion } from "../../workbook/sheets/settings";
import { useTexts } from "../texts/TextsContext";
import { ForwardedBar } from "./ForwardedBar";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  bar: { overflowWrap: "anywhere" },
  words: { display: "block", marginBlock: tokens.spacingVerticalXS },
});

/** For a tracker that an older version made: offers to bring it forward, then says what was added to it. */
export const OlderTracker = () => {
  const styles = useStyles();
  const texts = useTexts().keeping.forward;
  const { host, followed, view, run, isBusy } = useTracker();
  const [report, setReport] = useState<ForwardReport | null>(null);

  if (report) return <ForwardedBar report={report} />;
  if (view.tracker.version >= schemaVersion) return null;
  const bring = (): void =>
    run(async () => {
      const brought = await host.bringForward();
      await followed.refresh();
      setReport(brought);
    });
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        <span className={styles.words}>{texts.offer}</span>
        <Button size="small" disabledFocusable={isBusy} onClick={bring}>
          {texts.bring}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
};
