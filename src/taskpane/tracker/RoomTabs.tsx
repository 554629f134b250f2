import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { rooms, type RoomName } from "../state/rooms";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({ tabs: { flexWrap: "wrap" } });

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
        <Tab key={name} value={name}>
          {names[name]}
        </Tab>
      ))}
    </TabList>
  );
};
