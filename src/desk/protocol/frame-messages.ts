/** The messages that a pane in a frame and the page around it exchange. */
export interface FrameRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

export const actionKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const responseKind = { call: 0, event: 1 } as const;

/** Calls of `executeMethod`, by the numbers that office.js has for them. */
export const dispatchId = {
  loadSettings: 75,
  saveSettings: 76,
  batch: 93,
  commandCompleted: 94,
} as const;

/** "Internal error": how a host says that it does not do that. */
export const notSupported = 5001;

/** A request of the given conversation, or null for any other message. */
export const readRequest = (text: unknown, conversationId: string): FrameRequest | null => {
  if (typeof text !== "string") return null;
  try {
    const message = JSON.parse(text) as Partial<FrameRequest> | null;
    const isOurs = message?._messageType === 0 && message._conversationId === conversationId;
    return isOurs ? (message as FrameRequest) : null;
  } catch {
    return null;
  }
};
