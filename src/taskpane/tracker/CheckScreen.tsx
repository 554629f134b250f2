import { Body1, Button, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Checked } from "../../excel/check-tracker";
import { findingKinds, type Finding } from "../../workbook/findings";
import { vi as workbookTexts } from "../../workbook/texts/vi";
import { ScreenTitle } from "../components/ScreenTitle";
import { useTexts } from "../texts/TextsContext";
import { tableTitle } from "./table-title";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  finding: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  value: { display: "block", color: tokens.colorNeutralForeground2 },
  advice: { display: "block", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** More of one kind are said as a number: mending and checking again brings the next ones up. */
const shownOfKind = 50;

const columnTitle = (key: string): string =>
  workbookTexts.columns[key as keyof typeof workbookTexts.columns] ?? key;

/** What is wrong in the tracker, each with the way to it, and mended where that is certain. */
export const CheckScreen = () => {
  const styles = useStyles();
  const texts = useTexts().keeping.check;
  const { host, run, isBusy } = useTracker();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const check = async (): Promise<void> => setChecked(await host.checkTracker(host.today()));
  // Entering the screen is asking for it.
  useEffect(() => run(() => host.checkTracker(host.today()).then(setChecked)), []); // eslint-disable-line react-hooks/exhaustive-deps

  const mend = (findings: readonly Finding[]): void =>
    run(async () => {
      setSaid(null);
      const count = await host.mendFindings(findings, host.today());
      await check();
      setSaid(texts.mended(count));
    });
  const repair = (): void =>
    run(async () => {
      setSaid(null);
      await host.repairFormats();
      await check();
      setSaid(texts.repaired);
    });
  const goTo = ({ table: name, index, column }: Finding): void =>
    run(async () => {
      const table = checked?.tracker.tables.get(name);
      if (!table) return;
      const place = {
        sheet: table.sheet,
        row: index === null ? table.row : table.row + 1 + index,
        column: table.column + (column === null ? 0 : (table.columns.get(column) ?? 0)),
        table: table.name,
      };
      const arrival = await host.goToCell(place, false);
      setSaid(arrival === "there" ? null : texts.hidden);
      if (arrival !== "there") await host.goToCell(place, true);
    });

  const findings = checked?.findings ?? [];
  const certain = findings.filter(({ mend: way }) => way !== null);
  return (
    <>
      <ScreenTitle takesFocus={false}>{texts.title}</ScreenTitle>
      <Body1 role="status">
        {isBusy && !checked ? texts.running : checked && findings.length === 0 ? texts.clean : null}
        {findings.length > 0 && texts.found(findings.length)}
        {said !== null && ` ${said}`}
      </Body1>
      <div className={styles.buttons}>
        {certain.length > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => mend(certain)}>
            {texts.mendAll(certain.length)}
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={() => run(check)}>
          {texts.again}
        </Button>
        <Button disabledFocusable={isBusy} onClick={repair}>
          {texts.repair}
        </Button>
      </div>
      {findingKinds.map((kind) => {
        const ofKind = findings.filter((finding) => finding.kind === kind);
        if (ofKind.length === 0) return null;
        const advice = texts.advice[kind];
        return (
          <section key={kind}>
            <Subtitle2 as="h2">
              {texts.kinds[kind]} ({ofKind.length})
            </Subtitle2>
            {advice !== undefined && <Caption1 className={styles.advice}>{advice}</Caption1>}
            <ul className={styles.list}>
              {ofKind.slice(0, shownOfKind).map((finding) => {
                const table = checked?.tracker.tables.get(finding.table);
                const row = finding.index === null || !table ? null : table.row + 2 + finding.index;
                const column = finding.column === null ? null : columnTitle(finding.column);
                const place = texts.place(tableTitle(finding.table), row, column);
                return (
                  <li key={`${finding.table} ${finding.index} ${finding.column}`} className={styles.finding}>
                    <span className={styles.words}>
                      {table && kind !== "column-gone" ? (
                        <Link as="button" onClick={() => goTo(finding)}>
                          {place}
                        </Link>
                      ) : (
                        <Body1>{place}</Body1>
                      )}
                      {finding.value !== null && (
                        <Caption1 className={styles.value}>“{finding.value}”</Caption1>
                      )}
                    </span>
                    {finding.mend !== null && (
                      <Button
                        size="small"
                        aria-label={texts.mendAt(place)}
                        disabledFocusable={isBusy}
                        onClick={() => mend([finding])}
                      >
                        {texts.mend}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
            {ofKind.length > shownOfKind && <Caption1>{texts.more(ofKind.length - shownOfKind)}</Caption1>}
          </section>
        );
      })}
    </>
  );
};
