import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { DeskSession } from "./desk-session";
import { onLeavingPane } from "./leaving-the-pane";
import type { DeskTexts } from "./texts";

/** Windows in which the pane leaves no room beside it, as on a telephone or at 400 %: it stands below the workbook. */
export const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  side: {
    width: "350px",
    flexShrink: 0,
    [narrow]: { width: "100%", height: "50vh", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  frame: {
    width: "100%",
    height: "100%",
    display: "block",
    boxSizing: "border-box",
    borderTopStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The add-in's own page, as this server has it. All that the desk knows of the add-in. */
const paneAddress = "../taskpane.html";

export interface PaneFrameProps {
  readonly session: DeskSession;
  readonly texts: DeskTexts;
  /** The user tabs out of the pane. */
  readonly onLeave: (direction: "forward" | "backward") => void;
}

/** The add-in in its frame, with the workbook as its host. */
export const PaneFrame = ({ session, texts, onLeave }: PaneFrameProps) => {
  const styles = useStyles();
  useEffect(() => onLeavingPane(session.conversation, onLeave), [session, onLeave]);
  // A name given later would not reach office.js, so the frame is made anew with each session (see its key).
  return (
    <aside className={styles.side}>
      <iframe className={styles.frame} title={texts.pane} name={session.frameName} src={paneAddress} />
    </aside>
  );
};
