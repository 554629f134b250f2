import { readRequest } from "../protocol/frame-messages";
import { isEnvelope } from "../protocol/http-relay";

/** How office.js tells its host that Tab was pressed on the pane's last or first control (`OSF.AgaveHostAction`). */
const tabExit = 13;
const tabExitShift = 14;

/**
 * Tells when the user tabs out of the pane. office.js takes the Tab key for itself and leaves it to the host to move
 * the focus on: a page that does nothing keeps the keyboard caught in the pane.
 */
export const onLeavingPane = (
  conversation: string,
  leave: (direction: "forward" | "backward") => void,
): (() => void) => {
  const onMessage = ({ data }: MessageEvent): void => {
    const request = readRequest(isEnvelope(data, "to-host") ? data.text : data, conversation);
    if (request?._actionName !== "ContextActivationManager_notifyHost") return;
    const action = (request._data as readonly unknown[] | undefined)?.[1];
    if (action === tabExit) leave("forward");
    if (action === tabExitShift) leave("backward");
  };
  window.addEventListener("message", onMessage);
  return () => window.removeEventListener("message", onMessage);
};
