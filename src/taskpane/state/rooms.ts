/** Parts of the pane that follow a tracker, in the order of their tabs. */
export const trackerRooms = ["follow", "check", "summaries", "settings"] as const;
export type TrackerRoomName = (typeof trackerRooms)[number];

/** All parts; the last one reads notices. */
export const rooms = [...trackerRooms, "notice"] as const;
export type RoomName = (typeof rooms)[number];
