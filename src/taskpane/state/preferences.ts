export type Language = "vi" | "en";

const key = "notice-tracker.language";

/** The language chosen in this browser or host; Vietnamese until somebody chooses. */
export const loadLanguage = (): Language => {
  try {
    return globalThis.localStorage?.getItem(key) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
};

export const saveLanguage = (language: Language): void => {
  try {
    globalThis.localStorage?.setItem(key, language);
  } catch {
    // Storage is forbidden here: the choice lasts until the pane closes.
  }
};
