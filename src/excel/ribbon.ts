import { asTrackerError, type TrackerErrorCode } from "./tracker-errors";

/**
 * Answers a button of the ribbon. A page without a screen cannot say what went wrong: `onFailure` has to pass it on.
 *
 * The page runs for the button alone, without a shared runtime: Mac and Excel on the web end a shared one with the
 * pane (office-js#4004, #6844), and the button would be dead with it.
 */
export const onRibbonButton = (
  name: string,
  act: () => Promise<unknown>,
  onFailure: (code: TrackerErrorCode) => void,
): void => {
  const answer = async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await act();
    } catch (error) {
      onFailure(asTrackerError(error).code);
    } finally {
      // Until it is told, Excel keeps the button busy.
      event.completed();
    }
  };
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void answer(event));
};
