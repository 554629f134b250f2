import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneHost } from "./host/pane-host";

const useMedia = (query: string): boolean =>
  useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", onChange);
      return () => media.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
  );

/**
 * The host's theme; where it does not say (Excel on the web), the system's. In a contrast theme the browser puts
 * the system's colours over ours, so nothing more is needed than starting from the nearer of the two.
 */
export const useHostTheme = (theme: PaneHost["theme"]): Theme => {
  const systemIsDark = useMedia("(prefers-color-scheme: dark)");
  const isDark = theme === null ? systemIsDark : theme === "dark";
  return isDark ? webDarkTheme : webLightTheme;
};
