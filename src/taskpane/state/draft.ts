import type { Source } from "./pane-state";

/** What was pasted survives a reload of the pane, for as long as its tab lives; it is never written to disk. */
const key = "notice-tracker.draft";

/** The host may forbid storage (private windows, third-party frames): then a reload simply starts anew. */
const storage = (): Storage | null => {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
};

export const loadDraft = (): Source => {
  const text = storage()?.getItem(key) ?? null;
  return text === null ? { kind: "none" } : { kind: "paste", text };
};

export const saveDraft = (source: Source): void => {
  try {
    if (source.kind === "paste") storage()?.setItem(key, source.text);
    else storage()?.removeItem(key);
  } catch {
    // Full: the text stays in the pane and is only not kept.
  }
};
