import { FluentProvider, makeStyles, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { saveWorkbook } from "../xlsx/save";
import { DeskSession } from "./desk-session";
import { FormulaBar } from "./FormulaBar";
import { GridView } from "./GridView";
import { PaneFrame } from "./PaneFrame";
import { saveFile } from "./save-file";
import { SheetTabs } from "./SheetTabs";
import type { DeskLanguage } from "./texts";
import { deskTexts } from "./texts";
import { Toolbar } from "./Toolbar";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex" },
  workbook: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
});

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

const useSystemIsDark = (): boolean =>
  useSyncExternalStore(
    (onChange) => {
      systemIsDark.addEventListener("change", onChange);
      return () => systemIsDark.removeEventListener("change", onChange);
    },
    () => systemIsDark.matches,
  );

/** A workbook beside the add-in that works on it. */
export const DeskPage = () => {
  const styles = useStyles();
  const isDark = useSystemIsDark();
  const [language, setLanguage] = useState<DeskLanguage>("vi");
  const [session, setSession] = useState(() => new DeskSession());
  const { shown } = useSyncExternalStore(session.subscribe, session.current);
  const workbookPart = useRef<HTMLElement>(null);
  const texts = deskTexts[language];

  const onLeavePane = useCallback((direction: "forward" | "backward"): void => {
    const stops = workbookPart.current?.querySelectorAll<HTMLElement>(
      "button:not([tabindex='-1']), [tabindex='0']",
    );
    stops?.item(direction === "forward" ? 0 : stops.length - 1).focus();
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);

  const { workbook } = shown;
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const sheet = visible.find(({ id }) => id === workbook.activeSheet) ?? visible[0];
  if (!sheet) return null;

  const onNew = (): void => {
    if (!session.isUntouched && !window.confirm(texts.newWorkbookAsk)) return;
    session.close();
    setSession(new DeskSession());
  };
  const onSave = (): void => {
    try {
      saveFile(saveWorkbook(workbook), texts.fileName, xlsxType);
    } catch (error) {
      window.alert(`${texts.saveFailed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={styles.page}>
      <main ref={workbookPart} className={styles.workbook}>
        <Toolbar language={language} texts={texts} onLanguage={setLanguage} onNew={onNew} onSave={onSave} />
        <FormulaBar sheet={sheet} selected={sheet.selection} texts={texts} />
        <GridView
          shown={shown}
          sheet={sheet}
          selected={sheet.selection}
          onSelect={(place) => session.select(sheet, { ...place, rowCount: 1, columnCount: 1 })}
          texts={texts}
        />
        <SheetTabs sheets={visible} shown={sheet} onShow={(each) => session.activate(each)} texts={texts} />
      </main>
      <PaneFrame key={session.conversation} session={session} texts={texts} onLeave={onLeavePane} />
    </FluentProvider>
  );
};
