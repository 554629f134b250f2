import { usePane } from "../state/PaneContext";
import { BuildingScreen } from "./BuildingScreen";
import { BuiltScreen } from "./BuiltScreen";
import { ProblemBar } from "./ProblemBar";
import { ReadingScreen } from "./ReadingScreen";
import { ReviewScreen } from "./ReviewScreen";
import { SourceScreen } from "./SourceScreen";

const Screen = () => {
  const { stage } = usePane().state;
  switch (stage.name) {
    case "source":
      return <SourceScreen />;
    case "reading":
      return <ReadingScreen />;
    case "review":
      return <ReviewScreen reading={stage.reading} />;
    case "building":
      return <BuildingScreen step={stage.step} />;
    case "built":
      return <BuiltScreen reading={stage.reading} result={stage.result} />;
  }
};

/** The screen for where the user is, below what went wrong on the way there. */
export const Screens = () => {
  const { state, actions } = usePane();
  return (
    <>
      {state.problem && <ProblemBar problem={state.problem} onClose={actions.closeProblem} />}
      <Screen />
    </>
  );
};
