import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTexts } from "../texts/TextsContext";
import type { RowEdits } from "./use-row-edits";

/** What was written last, with the way back. */
export const SaidBar = ({ edits }: { readonly edits: RowEdits }) => {
  const texts = useTexts().follow.actions;
  return (
    <div role="status">
      {edits.said !== null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{edits.said}</MessageBarBody>
          {edits.canUndo && (
            <MessageBarActions>
              <Button size="small" disabledFocusable={edits.isBusy} onClick={edits.undo}>
                {texts.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
};
