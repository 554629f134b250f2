import { lazy, Suspense } from "react";
import { usePane } from "../state/PaneContext";
import { ProblemBar } from "./ProblemBar";
import { ProblemBoundary } from "./ProblemBoundary";
import { ReadingScreen } from "./ReadingScreen";
import { SourceScreen } from "./SourceScreen";
import { WritingScreen } from "./WritingScreen";

// The first screen must be there at once; what comes after it is fetched while a notice is read.
const ReviewScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ "../review/ReviewScreen")).ReviewScreen,
}));
const EncodingScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ "./EncodingScreen")).EncodingScreen,
}));
const BuildingScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ "./BuildingScreen")).BuildingScreen,
}));
const BuiltScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ "./BuiltScreen")).BuiltScreen,
}));
const HandedOverScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "review" */ "./HandedOverScreen")).HandedOverScreen,
}));
const PreviewScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "adding" */ "./PreviewScreen")).PreviewScreen,
}));
const AddedScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "adding" */ "./AddedScreen")).AddedScreen,
}));

const Screen = () => {
  const { stage } = usePane().state;
  switch (stage.name) {
    case "source":
      return <SourceScreen />;
    case "reading":
      return <ReadingScreen pages={stage.pages} />;
    case "encoding":
      return <EncodingScreen legacy={stage.legacy} />;
    case "review":
      return <ReviewScreen reading={stage.reading} tracker={stage.tracker} />;
    case "building":
      return <BuildingScreen step={stage.step} />;
    case "preview":
      return <PreviewScreen preview={stage.preview} />;
    case "adding":
      return <WritingScreen />;
    case "added":
      return <AddedScreen report={stage.report} />;
    case "handedOver":
      return <HandedOverScreen />;
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
      <ProblemBoundary>
        <Suspense fallback={<ReadingScreen pages={null} />}>
          <Screen />
        </Suspense>
      </ProblemBoundary>
    </>
  );
};
