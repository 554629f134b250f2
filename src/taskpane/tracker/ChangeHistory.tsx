import { Body1, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { dateOfSerial } from "../../excel/cells";
import { vietnameseDate } from "../../notice/calendar-date";
import { textOf } from "../../workbook/followed-rows";
import { tableNames } from "../../workbook/names";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em", overflowWrap: "anywhere" } });

const shownChanges = 10;

/** What the workbook's log says of a row, latest first; nothing where there is no log. */
export const ChangeHistory = ({ id }: { readonly id: string }) => {
  const styles = useStyles();
  const texts = useTexts();
  const { view } = useTracker();
  const rows = view.tracker.tables.get(tableNames.changeLog)?.rows ?? [];
  const own = rows.filter(({ fields }) => fields["changedRow"] === id).slice(-shownChanges);
  if (own.length === 0) return null;
  const { blank } = texts.follow.task;
  const day = (value: unknown): string => {
    const date = typeof value === "number" ? dateOfSerial(value) : null;
    return date ? vietnameseDate(date) : blank;
  };
  return (
    <section>
      <Subtitle2 as="h2">{texts.keeping.history}</Subtitle2>
      <ul className={styles.list}>
        {own.reverse().map(({ index, fields }) => (
          <li key={index}>
            <Body1>
              {texts.keeping.change(
                day(fields["changedAt"]),
                textOf(fields["changedField"]) ?? blank,
                textOf(fields["formerValue"]) ?? blank,
                textOf(fields["newValue"]) ?? blank,
              )}
            </Body1>
          </li>
        ))}
      </ul>
    </section>
  );
};
