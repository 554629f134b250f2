import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { vietnameseDate } from "../../notice/calendar-date";
import { dayTyped } from "../../tracker/typed-date";
import { ScreenTitle } from "../components/ScreenTitle";
import { Icon } from "../icons/Icon";
import { useTexts } from "../texts/TextsContext";
import { PlaceLinks } from "./PlaceLinks";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** The sums of a tracker: brought up to date, and the day from which they count. */
export const SummaryScreen = () => {
  const styles = useStyles();
  const { follow, keeping } = useTexts();
  const texts = keeping.summaries;
  const { host, followed, view, run, isBusy } = useTracker();
  const { frozenAsOf } = view.settings;
  const today = vietnameseDate(host.today());
  const [isFrozen, setFrozen] = useState(frozenAsOf !== null);
  const [typed, setTyped] = useState(frozenAsOf ? vietnameseDate(frozenAsOf) : today);
  const [said, setSaid] = useState<string | null>(null);
  const day = dayTyped(typed);
  const isBad = isFrozen && !day;

  const refresh = (): void =>
    run(async () => {
      setSaid(null);
      setSaid(texts.refreshed(await host.refreshSummaries()));
    });
  const save = (): void => {
    if (isBad) return;
    run(async () => {
      setSaid(null);
      await host.setParameters({ frozenAsOf: isFrozen ? day : null });
      await followed.refresh();
      setSaid(texts.saved);
    });
  };
  return (
    <>
      <ScreenTitle takesFocus={false}>{texts.title}</ScreenTitle>
      <div className={styles.section}>
        <Button
          appearance="primary"
          icon={<Icon name="refresh" />}
          disabledFocusable={isBusy}
          onClick={refresh}
        >
          {texts.refresh}
        </Button>
        <Body1 role="status">{said}</Body1>
      </div>
      <form
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Subtitle2 as="h2">{texts.asOf}</Subtitle2>
        <RadioGroup
          aria-label={texts.asOf}
          value={isFrozen ? "frozen" : "today"}
          onChange={(_event, { value }) => setFrozen(value === "frozen")}
        >
          <Radio value="today" label={texts.followToday(today)} />
          <Radio value="frozen" label={texts.freeze} />
        </RadioGroup>
        {isFrozen && (
          <Field
            label={texts.day}
            hint={follow.extension.dateHint}
            validationMessage={isBad ? follow.extension.badDate : null}
          >
            <Input value={typed} inputMode="numeric" onChange={(_event, { value }) => setTyped(value)} />
          </Field>
        )}
        <Button type="submit" disabledFocusable={isBusy || isBad}>
          {texts.save}
        </Button>
      </form>
      <section>
        <Subtitle2 as="h2">{texts.open}</Subtitle2>
        <PlaceLinks places={["overview", "unitSummary", "analysis", "tasks", "extensions"]} />
        <Caption1 className={styles.hint}>{texts.print}</Caption1>
      </section>
    </>
  );
};
