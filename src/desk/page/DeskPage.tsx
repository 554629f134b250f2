import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { DragEvent, KeyboardEvent } from "react";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Loss } from "../xlsx/losses";
import { lossesOf } from "../xlsx/open";
import { saveWorkbook } from "../xlsx/save";
import { DeskSession } from "./desk-session";
import { LossesDialog } from "./LossesDialog";
import type { OpenProblem } from "./open-file";
import { openFile } from "./open-file";
import { PrintPreview } from "./print/PrintPreview";
import { DeveloperPanel } from "./panel/DeveloperPanel";
import { PaneFrame, narrow } from "./PaneFrame";
import { saveFile } from "./save-file";
import type { DeskLanguage } from "./texts";
import { deskTexts } from "./texts";
import { Toolbar } from "./Toolbar";
import { WorkbookView } from "./WorkbookView";

const useStyles = makeStyles({
  // Not on the provider itself: what it is dressed in, every menu and dialogue over the page is too.
  page: { height: "100vh", display: "flex", [narrow]: { flexDirection: "column" } },
  workbook: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: 0,
    overflow: "hidden",
    display: "flex",
    flexDirection: "column",
    position: "relative",
  },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 100,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: "none",
  },
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

/** The parts of the page that F6 leads through, as in Office. */
const regions = ["textarea[aria-controls]", "[role=tab][aria-selected=true]", "iframe", "header button"];

const goToNextRegion = (root: HTMLElement, backwards: boolean): void => {
  const stops = regions.flatMap((selector) => root.querySelector<HTMLElement>(selector) ?? []);
  const focused = document.activeElement;
  // Wherever the keyboard is within a part, the part is what counts.
  const parts = stops.map((stop) => stop.closest("header, [role=tablist]") ?? stop);
  const at = parts.findIndex((part) => part.contains(focused));
  const next = at < 0 ? 0 : (at + (backwards ? stops.length - 1 : 1)) % stops.length;
  stops[next]?.focus();
};

/** A workbook beside the add-in that works on it. */
export const DeskPage = () => {
  const styles = useStyles();
  const isDark = useSystemIsDark();
  const [language, setLanguage] = useState<DeskLanguage>("vi");
  const [session, setSession] = useState(() => new DeskSession());
  const [problem, setProblem] = useState<{ readonly name: string; readonly why: OpenProblem } | null>(null);
  const [losses, setLosses] = useState<readonly Loss[] | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const [hasPanel, setHasPanel] = useState(() => new URLSearchParams(location.search).has("panel"));
  const [isDragged, setIsDragged] = useState(false);
  const { shown, canUndo, canRedo } = useSyncExternalStore(session.subscribe, session.current);
  const workbookPart = useRef<HTMLElement>(null);
  const texts = deskTexts[language];
  const theme = isDark ? webDarkTheme : webLightTheme;

  const onLeavePane = useCallback((direction: "forward" | "backward"): void => {
    const stops = workbookPart.current?.querySelectorAll<HTMLElement>(
      "button:not([tabindex='-1']), textarea, [tabindex='0']",
    );
    stops?.item(direction === "forward" ? 0 : stops.length - 1).focus();
  }, []);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!session.isUntouched) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [session]);

  const { workbook } = shown;
  const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const sheet = visible.find(({ id }) => id === workbook.activeSheet) ?? visible[0];
  if (!sheet) return null;

  const mayDiscard = (question: string): boolean => session.isUntouched || window.confirm(question);
  const begin = (next: DeskSession): void => {
    session.close();
    setProblem(null);
    setSession(next);
  };
  const onNew = (): void => {
    if (mayDiscard(texts.newWorkbookAsk)) begin(new DeskSession(null, session.host));
  };
  const onOpen = async (file: File): Promise<void> => {
    const opened = await openFile(file);
    if (typeof opened === "string") setProblem({ name: file.name, why: opened });
    else if (mayDiscard(texts.openAsk(file.name))) begin(new DeskSession(opened, session.host));
  };
  const save = (): void => {
    setLosses(null);
    try {
      const name = session.file?.name.replace(/\.\w+$/, ".xlsx") ?? texts.fileName;
      saveFile(saveWorkbook(workbook), name, xlsxType);
      session.saved();
    } catch (error) {
      window.alert(`${texts.saveFailed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const onSave = (): void => {
    const lost = lossesOf(workbook);
    if (lost.length > 0) setLosses(lost);
    else save();
  };

  const onDrag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsDragged(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsDragged(false);
    const file = event.dataTransfer.files.item(0);
    if (file) void onOpen(file);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === "F6") {
      event.preventDefault();
      goToNextRegion(event.currentTarget, event.shiftKey);
    } else if (event.key.toLowerCase() === "s" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setIsPrinting(true);
    } else if (event.key.toLowerCase() === "d" && event.shiftKey && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setHasPanel(!hasPanel);
    }
  };

  return (
    <FluentProvider theme={theme}>
      <div className={styles.page} onKeyDown={onKeyDown}>
        <main
          ref={workbookPart}
          className={styles.workbook}
          onDragOver={onDrag}
          onDragLeave={() => setIsDragged(false)}
          onDrop={onDrop}
        >
          <Toolbar
            language={language}
            texts={texts}
            canUndo={canUndo}
            canRedo={canRedo}
            hasPivots={workbook.sheets.some(({ pivotTables }) => pivotTables.length > 0)}
            onLanguage={setLanguage}
            onUndo={() => session.undo()}
            onRedo={() => session.redo()}
            onRefresh={() => session.refreshPivots()}
            onPrint={() => setIsPrinting(true)}
            onNew={onNew}
            onOpen={(file) => void onOpen(file)}
            onSave={onSave}
          />
          {problem && (
            <MessageBar intent="error" role="alert">
              <MessageBarBody>
                <MessageBarTitle>{texts.openFailed(problem.name)}</MessageBarTitle>
                {texts.openProblems[problem.why]}
              </MessageBarBody>
            </MessageBar>
          )}
          <WorkbookView
            key={session.conversation}
            session={session}
            shown={shown}
            sheets={visible}
            sheet={sheet}
            texts={texts}
          />
          {hasPanel && (
            <DeveloperPanel
              session={session}
              texts={texts.panel}
              onHost={(host) => begin(session.inHost(host))}
              onClose={() => setHasPanel(false)}
            />
          )}
          {isDragged && <div className={styles.drop}>{texts.dropHere}</div>}
        </main>
        <PaneFrame key={session.conversation} session={session} texts={texts} onLeave={onLeavePane} />
      </div>
      {isPrinting && (
        <PrintPreview
          shown={shown}
          sheet={sheet}
          fileName={session.file?.name ?? texts.fileName}
          theme={theme}
          texts={texts}
          onClose={() => setIsPrinting(false)}
        />
      )}
      {losses && <LossesDialog losses={losses} onSave={save} onClose={() => setLosses(null)} texts={texts} />}
    </FluentProvider>
  );
};
