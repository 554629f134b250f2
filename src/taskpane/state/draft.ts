import type { Source } from "./pane-state";
import { tabStorage } from "./tab-storage";

/** What was pasted survives a reload of the pane, for as long as its tab lives; it is never written to disk. */
const key = "notice-tracker.draft";

export const loadDraft = (): Source => {
  const text = tabStorage()?.getItem(key) ?? null;
  return text === null ? { kind: "none" } : { kind: "paste", text };
};

export const saveDraft = (source: Source): void => {
  try {
    if (source.kind === "paste") tabStorage()?.setItem(key, source.text);
    else tabStorage()?.removeItem(key);
  } catch {
    // Full: the text stays in the pane and is only not kept.
  }
};
