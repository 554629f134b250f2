import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { rooms, type RoomName } from "../state/rooms";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  // Five names stand in one line at 350 pixels; where letters are larger they may take two.
  tabs: { flexWrap: "wrap", columnGap: 0, marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  tab: {
    paddingInline: tokens.spacingHorizontalXS,
    // Both the words and the room that they keep for being bold.
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200 },
    "& .fui-Tab__content--reserved-space": { fontSize: tokens.fontSizeBase200 },
  },
});

export interface RoomTabsProps {
  readonly room: RoomName;
  readonly onRoom: (room: RoomName) => void;
}

/** The way between the parts of the pane. */
export const RoomTabs = ({ room, onRoom }: RoomTabsProps) => {
  const styles = useStyles();
  const { rooms: names } = useTexts().follow;
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={names.label}
      selectedValue={room}
      onTabSelect={(_event, { value }) => onRoom(value as RoomName)}
    >
      {rooms.map((name) => (
        <Tab key={name} value={name} className={styles.tab}>
          {names[name]}
        </Tab>
      ))}
    </TabList>
  );
};
