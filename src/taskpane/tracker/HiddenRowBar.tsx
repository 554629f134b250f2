import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { RowName } from "../../excel/edit-row";
import type { Arrival } from "../../excel/go-to";
import { useTexts } from "../texts/TextsContext";
import { useTracker } from "./TrackerContext";

export interface HiddenRowBarProps {
  readonly row: RowName;
  readonly by: Exclude<Arrival, "there">;
  readonly onDone: () => void;
}

/** Says what hides the row that was asked for, and takes it off where that is wanted. */
export const HiddenRowBar = ({ row, by, onDone }: HiddenRowBarProps) => {
  const texts = useTexts().follow;
  const { followed, run } = useTracker();
  const unhide = (): void =>
    run(async () => {
      await followed.goToRow(row, true);
      onDone();
    });
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{texts.hidden[by]}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={unhide}>
          {texts.unhide[by]}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
