import { Body1, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { vietnameseDate } from "../../notice/calendar-date";
import { tableNames } from "../../workbook/names";
import type { FieldValue } from "../../tracker/record";
import { dateOf, textOf } from "../../workbook/followed-rows";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: "1.2em" } });

/** The extensions asked for a row, in the order in which they were written; nothing where there are none. */
export const ExtensionHistory = ({ id }: { readonly id: string }) => {
  const styles = useStyles();
  const texts = useTexts().follow;
  const { view } = useTracker();
  const rows = view.tracker.tables.get(tableNames.extensions)?.rows ?? [];
  const own = rows.filter(({ fields }) => fields["extendedRow"] === id);
  if (own.length === 0) return null;
  const day = (value: FieldValue | undefined): string => {
    const date = dateOf(value);
    return date ? vietnameseDate(date) : (textOf(value) ?? texts.task.blank);
  };
  return (
    <section>
      <Subtitle2 as="h2">{texts.extension.history}</Subtitle2>
      <ul className={styles.list}>
        {own.map(({ index, fields }) => (
          <li key={index}>
            <Body1>
              {texts.extension.line(
                textOf(fields["extensionNumber"]) ?? "",
                day(fields["formerDeadline"]),
                day(fields["newDeadline"]),
                textOf(fields["decision"]) ?? "",
              )}
            </Body1>
          </li>
        ))}
      </ul>
    </section>
  );
};
