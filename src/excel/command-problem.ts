import type { TrackerErrorCode } from "./tracker-errors";

/** Under this name a button of the ribbon leaves what went wrong, for the pane to say: the pages share nothing else. */
const key = "notice-tracker.command-problem";

const storage = (): Storage | null => {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    // Storage is forbidden here: the button did nothing, and nobody can say why.
    return null;
  }
};

/** Leaves word for the pane, open now or opened next. */
export const leaveCommandProblem = (code: TrackerErrorCode): void => storage()?.setItem(key, code);

/** What a button has left since it was last asked; null where all went well. */
export const takeCommandProblem = (): TrackerErrorCode | null => {
  const code = storage()?.getItem(key) ?? null;
  storage()?.removeItem(key);
  return code as TrackerErrorCode | null;
};

/** Calls back whenever a button has left something, until the function given back is called. */
export const onCommandProblem = (listener: () => void): (() => void) => {
  const onStorage = (event: StorageEvent): void => {
    if (event.key === key && event.newValue !== null) listener();
  };
  globalThis.addEventListener("storage", onStorage);
  return () => globalThis.removeEventListener("storage", onStorage);
};
