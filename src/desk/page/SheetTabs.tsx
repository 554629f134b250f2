import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Sheet } from "../model/sheet";
import type { DeskTexts } from "./texts";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly shown: Sheet;
  readonly onShow: (sheet: Sheet) => void;
  readonly texts: DeskTexts;
}

/** The visible sheets, at the foot as in Excel. */
export const SheetTabs = ({ sheets, shown, onShow, texts }: SheetTabsProps) => {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={texts.sheets}
      selectedValue={shown.id}
      onTabSelect={(_event, { value }) => {
        const sheet = sheets.find(({ id }) => id === value);
        if (sheet) onShow(sheet);
      }}
    >
      {sheets.map(({ id, name }) => (
        <Tab key={id} value={id}>
          {name}
        </Tab>
      ))}
    </TabList>
  );
};
