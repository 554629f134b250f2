import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { NoticePreview } from "../../excel/add-notice";
import { Icon } from "../icons/Icon";
import { usePane } from "../state/PaneContext";
import { useTexts } from "../texts/TextsContext";
import { ActionBar } from "./ActionBar";
import { ChangeCounts } from "./ChangeCounts";
import type { Answers } from "./ClashList";
import { clashKey, ClashList } from "./ClashList";
import { RowTitles } from "./RowTitles";
import { ScreenTitle } from "./ScreenTitle";
import { TrackerProblems } from "./TrackerProblems";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** What the notice would do to the tracker in the workbook, to be decided before anything is written. */
export const PreviewScreen = ({ preview }: { readonly preview: NoticePreview }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { actions } = usePane();
  const [answers, setAnswers] = useState<Answers>({});
  const { notice, counts, clashes, vanished, problems } = preview;
  const choices = clashes.flatMap((clash) => {
    const take = answers[clashKey(clash)];
    return take ? [{ id: clash.id, field: clash.field, take }] : [];
  });
  return (
    <>
      <div className={styles.screen}>
        <div className={styles.top}>
          <Button
            appearance="subtle"
            icon={<Icon name="back" />}
            aria-label={texts.adding.backToReview}
            onClick={actions.goToReview}
          />
          <ScreenTitle>{texts.adding.title}</ScreenTitle>
        </div>
        <Body1>{notice.isNew ? texts.adding.isNew : texts.adding.isKnown}</Body1>
        <TrackerProblems problems={problems} />
        <ChangeCounts counts={counts} />
        {clashes.length > 0 && <ClashList clashes={clashes} answers={answers} onAnswer={setAnswers} />}
        {vanished.length > 0 && (
          <RowTitles
            title={texts.adding.vanished}
            hint={texts.adding.vanishedHint}
            rows={vanished.map(({ id, title }) => [id, title])}
          />
        )}
      </div>
      <ActionBar>
        <Button
          appearance="primary"
          size="large"
          icon={<Icon name="table" />}
          onClick={() => actions.add(choices)}
        >
          {texts.adding.apply}
        </Button>
      </ActionBar>
    </>
  );
};
