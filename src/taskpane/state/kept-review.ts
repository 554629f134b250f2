import type { SourceWarning } from "../../notice/sources/source";
import type { KeptEdits } from "../../tracker/review/kept-edits";
import { keptEdits } from "../../tracker/review/kept-edits";
import type { Reading } from "./reading";
import { tabStorage } from "./tab-storage";

/** A review under way: the text that was read, and what was done to its rows. */
export interface KeptReview {
  readonly text: string;
  readonly sourceWarnings: readonly SourceWarning[];
  readonly edits: KeptEdits;
}

/** The text is written once, the edits after each of them. */
const keys = { text: "notice-tracker.review", edits: "notice-tracker.edits" } as const;

/** Which text stands in the storage now. */
let storedText: string | null = null;

/** The review that was under way when the pane was last loaded in this tab; null where there was none. */
export const loadReview = (): KeptReview | null => {
  try {
    const [read, edits] = [tabStorage()?.getItem(keys.text), tabStorage()?.getItem(keys.edits)];
    if (read == null || edits == null) return null;
    const { text, sourceWarnings } = JSON.parse(read) as Omit<KeptReview, "edits">;
    return { text, sourceWarnings, edits: JSON.parse(edits) as KeptEdits };
  } catch {
    return null;
  }
};

/**
 * Keeps a review for the time that its tab lives; null forgets the one that was kept.
 *
 * @returns false where it is not kept: storage is forbidden, or the notice is longer than it holds
 */
export const saveReview = (reading: Reading | null): boolean => {
  const storage = tabStorage();
  try {
    if (!reading) {
      storedText = null;
      storage?.removeItem(keys.text);
      storage?.removeItem(keys.edits);
      return true;
    }
    if (!storage) return false;
    const { text, sourceWarnings, history } = reading;
    if (text !== storedText || storage.getItem(keys.text) === null) {
      // The edits of another text must never be found beside this one.
      storage.removeItem(keys.edits);
      storage.setItem(keys.text, JSON.stringify({ text, sourceWarnings }));
      storedText = text;
    }
    storage.setItem(keys.edits, JSON.stringify(keptEdits(history)));
    return true;
  } catch {
    storedText = null;
    return false;
  }
};
