import {
  Body1,
  Button,
  Caption1,
  Checkbox,
  Field,
  Link,
  makeStyles,
  Subtitle2,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { AddedSheets, OptionalSheetKey } from "../../excel/add-sheets";
import { TrackerError } from "../../excel/tracker-errors";
import { tableNames } from "../../workbook/names";
import { offeredSheets, withNeeds } from "../../workbook/optional-sheets";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: "1.2em" },
});

/** Sheets that not everybody needs: those that are not there yet can be chosen and are made. */
export const OptionalSheets = () => {
  const styles = useStyles();
  const all = useTexts();
  const texts = all.keeping.sheets;
  const { host, followed, view, run, isBusy } = useTracker();
  const [chosen, setChosen] = useState<readonly OptionalSheetKey[]>([]);
  const [villages, setVillages] = useState("");
  const [added, setAdded] = useState<AddedSheets | null>(null);

  const isThere = (key: OptionalSheetKey): boolean => view.tracker.tables.has(tableNames[key]);
  const offered = offeredSheets.filter(({ key }) => !isThere(key));
  const asksVillages = withNeeds(chosen).includes("villages") && !isThere("villages");
  const make = (): void =>
    run(async () => {
      setAdded(null);
      const names = villages
        .split("\n")
        .map((name) => name.trim())
        .filter((name) => name !== "");
      const made = await host.addOptionalSheets(chosen, asksVillages ? { villages: names } : {});
      await followed.refresh();
      setChosen([]);
      setVillages("");
      setAdded(made);
    });
  const open = (name: string): void =>
    run(async () => {
      if (!(await host.showSheet(name))) throw new TrackerError("gone", name);
    });
  if (offered.length === 0 && !added) return null;
  return (
    <section className={styles.part}>
      <Subtitle2 as="h2">{texts.title}</Subtitle2>
      {offered.length > 0 && <Caption1 className={styles.hint}>{texts.hint}</Caption1>}
      {offered.map(({ key, title }) => (
        <Checkbox
          key={key}
          label={{ children: title, lang: "vi" }}
          checked={chosen.includes(key)}
          onChange={(_event, { checked }) =>
            setChosen(checked === true ? [...chosen, key] : chosen.filter((each) => each !== key))
          }
        />
      ))}
      {asksVillages && (
        <Field label={texts.villages} hint={texts.villagesHint}>
          <Textarea
            value={villages}
            rows={4}
            spellCheck={false}
            onChange={(_event, { value }) => setVillages(value)}
          />
        </Field>
      )}
      {offered.length > 0 && (
        <Button disabledFocusable={isBusy || chosen.length === 0} onClick={make}>
          {texts.make}
        </Button>
      )}
      <div role="status">
        {added && (
          <>
            <Body1>{texts.made(added.sheets.length)}</Body1>
            <ul className={styles.list}>
              {[...added.sheets, ...added.present].map(({ key, name }) => (
                <li key={key}>
                  <Link as="button" onClick={() => open(name)}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
            {added.missing.map((capability) => (
              <Caption1 key={capability} className={styles.hint}>
                {all.missingFeatures[capability]}
              </Caption1>
            ))}
          </>
        )}
      </div>
    </section>
  );
};
