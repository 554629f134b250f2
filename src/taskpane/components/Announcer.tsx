import { makeStyles } from "@fluentui/react-components";
import { overviewOf } from "../state/overview";
import { usePane } from "../state/PaneContext";
import type { Stage } from "../state/pane-state";
import type { Texts } from "../texts/vi";
import { useTexts } from "../texts/TextsContext";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

const announcement = (stage: Stage, texts: Texts): string => {
  switch (stage.name) {
    case "source":
      return "";
    case "reading":
      return texts.reading.title;
    case "encoding":
      return texts.encoding.title;
    case "review": {
      const { tasks, petitions } = overviewOf(stage.reading.notice);
      return texts.review.summary(tasks, petitions);
    }
    case "building":
      return stage.step ? texts.buildSteps[stage.step] : texts.building.title;
    case "handedOver":
      return texts.handedOver.title;
    case "built":
      return texts.built.title;
    case "preview":
      return texts.adding.title;
    case "adding":
      return texts.adding.writing;
    case "added":
      return texts.adding.done;
  }
};

/** Says aloud what the screen shows; it stays in the page, since a live region must be there before its words. */
export const Announcer = () => {
  const styles = useStyles();
  const texts = useTexts();
  const { state } = usePane();
  return (
    <div role="status" aria-live="polite" className={styles.hidden}>
      {announcement(state.stage, texts)}
    </div>
  );
};
