import { tabStorage } from "./tab-storage";

const prefix = "notice-tracker.half-typed.";

/**
 * What somebody typed into a field and nothing can be made of yet; "" where there is nothing.
 *
 * @param field name of the field, for good: by row and column
 */
export const halfTyped = (field: string): string => {
  try {
    return tabStorage()?.getItem(prefix + field) ?? "";
  } catch {
    return "";
  }
};

/** Keeps it while the tab lives, so that a reload of the pane loses nothing; "" forgets it. */
export const keepHalfTyped = (field: string, text: string): void => {
  try {
    if (text === "") tabStorage()?.removeItem(prefix + field);
    else tabStorage()?.setItem(prefix + field, text);
  } catch {
    // No room or no leave: it is there as long as the field is.
  }
};
