import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { FieldValue } from "../../tracker/record";
import { textOf } from "../../workbook/followed-rows";
import { tableNames } from "../../workbook/names";
import { parameterKeys, type ParameterKey } from "../../workbook/sheets/lists";
import { vi as workbookTexts } from "../../workbook/texts/vi";
import { parameterRow } from "../../workbook/tracker-settings";
import { ScreenTitle } from "../components/ScreenTitle";
import { Troubleshooting } from "../components/Troubleshooting";
import { useTexts } from "../texts/TextsContext";
import { OptionalSheets } from "./OptionalSheets";
import { PlaceLinks } from "./PlaceLinks";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Parameters that take one of some words. */
const wordsOf: Partial<Record<ParameterKey, readonly string[]>> = {
  beforeDateRule: Object.values(workbookTexts.beforeDateRule),
  nonWorkingDayRule: Object.values(workbookTexts.nonWorkingDayRule),
  headerProfile: Object.values(workbookTexts.headerProfile),
};

/** Dates have a place of their own, with the summaries; the date in use is computed. */
const editedKeys = parameterKeys.filter((key) => key !== "frozenAsOf" && key !== "asOf");

const isDays = (key: ParameterKey): boolean => key.endsWith("Days");
const isWholeDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) <= 365;

/** The workbook's settings, under the names that its own sheet gives them, and the way to its lists. */
export const SettingsScreen = () => {
  const styles = useStyles();
  const texts = useTexts().keeping.settings;
  const { host, followed, view, run, isBusy } = useTracker();
  const [typed, setTyped] = useState<Partial<Readonly<Record<ParameterKey, string>>>>({});
  const [said, setSaid] = useState<string | null>(null);

  const rowsOf = (name: string) => view.tracker.tables.get(name)?.rows ?? [];
  const rows = rowsOf(tableNames.parameters);
  const known = (key: ParameterKey): string | null => {
    const row = parameterRow(rows, key);
    return row ? (textOf(row.fields["parameterValue"]) ?? "") : null;
  };
  const isBad = (key: ParameterKey): boolean => {
    const text = typed[key];
    return text !== undefined && isDays(key) && !isWholeDays(text);
  };
  const save = (): void => {
    if (editedKeys.some(isBad)) return;
    const values: Partial<Record<ParameterKey, FieldValue>> = {};
    for (const key of editedKeys) {
      const text = typed[key]?.trim();
      if (text === undefined || text === known(key)) continue;
      values[key] = text === "" ? null : isDays(key) ? Number(text) : text;
    }
    run(async () => {
      setSaid(null);
      await host.setParameters(values);
      await followed.refresh();
      setTyped({});
      setSaid(texts.saved);
    });
  };
  return (
    <>
      <ScreenTitle takesFocus={false}>{texts.title}</ScreenTitle>
      <Caption1 className={styles.hint}>{texts.hint}</Caption1>
      <section>
        <Subtitle2 as="h2">{texts.lists}</Subtitle2>
        <PlaceLinks
          places={["units", "criteria", "holidays", "parameters"]}
          counts={{
            units: rowsOf(tableNames.units).length,
            criteria: rowsOf(tableNames.criteria).length,
            holidays: rowsOf(tableNames.holidays).length,
          }}
        />
        <Caption1 className={styles.hint}>{texts.listsHint}</Caption1>
      </section>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Subtitle2 as="h2">{texts.rules}</Subtitle2>
        {editedKeys.map((key) => {
          const value = typed[key] ?? known(key);
          if (value === null) return null;
          const { name, meaning } = workbookTexts.parameters[key];
          const words = wordsOf[key];
          const onChange = (text: string): void => setTyped({ ...typed, [key]: text });
          return (
            <Field
              key={key}
              label={{ children: name, lang: "vi" }}
              hint={{ children: meaning, lang: "vi" }}
              validationMessage={isBad(key) ? texts.badDays : null}
            >
              {words ? (
                <Select value={value} onChange={(_event, data) => onChange(data.value)}>
                  {(words.includes(value) ? words : [value, ...words]).map((word) => (
                    <option key={word} value={word}>
                      {word}
                    </option>
                  ))}
                </Select>
              ) : (
                <Input value={value} onChange={(_event, data) => onChange(data.value)} />
              )}
            </Field>
          );
        })}
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || editedKeys.some(isBad)}>
          {texts.save}
        </Button>
        <Body1 role="status">{said}</Body1>
      </form>
      <OptionalSheets />
      <Troubleshooting />
    </>
  );
};
