import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { Announcer } from "./components/Announcer";
import { LanguageSwitch } from "./components/LanguageSwitch";
import { ProblemBar } from "./components/ProblemBar";
import { Rooms } from "./components/Rooms";
import { RecordingContext } from "./components/Troubleshooting";
import type { PaneHost } from "./host/pane-host";
import { PaneProvider } from "./state/PaneContext";
import type { Language } from "./state/preferences";
import { loadLanguage, saveLanguage } from "./state/preferences";
import type { Problem } from "./state/problem";
import { TextsContext, textsOf } from "./texts/TextsContext";
import { useHostTheme } from "./theme";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", display: "flex", flexDirection: "column" },
  corner: { display: "flex", justifyContent: "flex-end", padding: `${tokens.spacingVerticalXS} 0 0` },
  main: {
    position: "relative",
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

export interface AppProps {
  /** The program that the pane stands in, or why there is none. */
  readonly host: PaneHost | Problem;
}

/** The whole pane. */
export const App = ({ host }: AppProps) => {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(loadLanguage);
  const theme = useHostTheme("build" in host ? host.theme : null);
  const texts = textsOf[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
    saveLanguage(language);
  }, [language, texts]);

  return (
    // Fluent gives this element's classes to every pop-up: one of the pane's height would cover the pane.
    <FluentProvider theme={theme}>
      <TextsContext.Provider value={texts}>
        <div className={styles.page}>
          <div className={styles.corner}>
            <LanguageSwitch language={language} onChange={setLanguage} />
          </div>
          <main className={styles.main}>
            {"build" in host ? (
              <PaneProvider host={host}>
                <Announcer />
                <RecordingContext.Provider value={host.recording ?? null}>
                  <Rooms host={host} />
                </RecordingContext.Provider>
              </PaneProvider>
            ) : (
              <ProblemBar problem={host} />
            )}
          </main>
        </div>
      </TextsContext.Provider>
    </FluentProvider>
  );
};
