/** What lives as long as the pane's tab; null where the host forbids it (private windows, third-party frames). */
export const tabStorage = (): Storage | null => {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
};
