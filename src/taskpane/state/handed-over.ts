import { keptEdits } from "../../tracker/review/kept-edits";
import type { KeptReview } from "./kept-review";
import type { Reading } from "./reading";

/** Later than this nobody who opens the pane waits for the review any more. */
const longestWait = 30 * 60_000;

const keyIn = (partition: string): string => `${partition}notice-tracker.handed-over`;

const storage = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
};

/**
 * Leaves a review for the pane of a new workbook, which is another page and knows nothing of this one's.
 *
 * @param partition `storagePartition` of the host
 * @param now milliseconds of the machine's clock
 * @returns false where nothing can be left: storage is forbidden, or the notice is longer than it holds
 */
export const handOver = (
  { text, sourceWarnings, history }: Reading,
  partition: string,
  now: number,
): boolean => {
  const kept: KeptReview = { text, sourceWarnings, edits: keptEdits(history) };
  try {
    const shared = storage();
    shared?.setItem(keyIn(partition), JSON.stringify({ leftAt: now, kept }));
    return shared !== null;
  } catch {
    return false;
  }
};

/** Takes a review that was left not long ago, once; null where there is none. */
export const takeHandedOver = (partition: string, now: number): KeptReview | null => {
  try {
    const left = storage()?.getItem(keyIn(partition));
    if (left == null) return null;
    storage()?.removeItem(keyIn(partition));
    const { leftAt, kept } = JSON.parse(left) as { leftAt: number; kept: KeptReview };
    return now - leftAt <= longestWait ? kept : null;
  } catch {
    return null;
  }
};
