import type { Theme } from "@fluentui/react-components";
import { Button, FluentProvider, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { formatValue } from "../../formulas/number-format";
import type { Sheet } from "../../model/sheet";
import { geometryOf } from "../sheet-geometry";
import type { ShownWorkbook } from "../sheet-picture";
import { SheetPicture } from "../sheet-picture";
import type { DeskTexts } from "../texts";
import { paginate } from "./paginate";
import { PrintedPageView } from "./PrintedPageView";

const useStyles = makeStyles({
  preview: {
    position: "fixed",
    inset: 0,
    zIndex: 1000,
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground4,
    "@media print": { position: "static", display: "block" },
  },
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media print": { display: "none" },
  },
  title: { margin: 0, flexGrow: 1 },
  pages: {
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "16px",
    padding: "16px",
    "@media print": { display: "block", overflow: "visible", padding: 0 },
  },
});

export interface PrintPreviewProps {
  readonly shown: ShownWorkbook;
  readonly sheet: Sheet;
  readonly fileName: string;
  readonly theme: Theme;
  readonly texts: DeskTexts;
  readonly onClose: () => void;
}

/** Pages drawn at first, and so many more whenever the last of them comes into view. */
const pagesAtOnce = 12;

/** The sheet as pages of paper, over the whole window; the browser prints just these. */
export const PrintPreview = ({ shown, sheet, fileName, theme, texts, onClose }: PrintPreviewProps) => {
  const styles = useStyles();
  const [count, setCount] = useState(pagesAtOnce);
  const paperPart = useRef<HTMLDivElement>(null);
  const geometry = useMemo(() => geometryOf(sheet, shown.workbook.styles), [sheet, shown]);
  const picture = useMemo(() => new SheetPicture(shown, sheet, "paper"), [sheet, shown]);
  const printed = useMemo(() => paginate(sheet, shown.workbook.styles, geometry), [sheet, shown, geometry]);
  const { pages, paper, scale } = printed;
  const now = shown.clock.now();

  useEffect(() => {
    const desk = document.getElementById("desk");
    const before = document.activeElement;
    desk?.setAttribute("inert", "");
    paperPart.current?.focus();
    return () => {
      desk?.removeAttribute("inert");
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const onPrint = (): void => {
    // The browser prints what is there, so all must be.
    flushSync(() => setCount(pages.length));
    window.print();
  };

  return createPortal(
    <FluentProvider theme={theme}>
      <style>{`@page { size: ${paper.width}px ${paper.height}px; margin: 0; }
@media print { #desk { display: none; } body { overflow: visible; } }`}</style>
      <div
        className={styles.preview}
        role="dialog"
        aria-modal="true"
        aria-label={texts.printPreview}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose();
          if (event.key.toLowerCase() === "p" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onPrint();
          }
        }}
      >
        <div className={styles.bar}>
          <h2 className={styles.title}>
            <Subtitle2>
              {sheet.name}: {texts.printSummary(pages.length, Math.round(scale * 100))}
            </Subtitle2>
          </h2>
          <Button size="small" appearance="primary" disabled={pages.length === 0} onClick={onPrint}>
            {texts.print}
          </Button>
          <Button size="small" onClick={onClose}>
            {texts.close}
          </Button>
        </div>
        <div
          ref={paperPart}
          className={styles.pages}
          // Scrolled by keyboard too.
          tabIndex={0}
          role="group"
          aria-label={texts.printPreview}
          onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
            if (scrollTop + 2 * clientHeight > scrollHeight && count < pages.length)
              setCount(count + pagesAtOnce);
          }}
        >
          {pages.length === 0 && texts.printNothing}
          {pages.slice(0, count).map((page, index) => (
            <PrintedPageView
              key={index}
              shown={shown}
              picture={picture}
              geometry={geometry}
              printed={printed}
              page={page}
              label={texts.printPage(index + 1, pages.length)}
              facts={{
                page: index + 1,
                firstNumber: sheet.pageLayout.firstPageNumber ?? 1,
                pages: pages.length,
                date: formatValue(Math.floor(now), "dd/mm/yyyy"),
                time: formatValue(now, "hh:mm"),
                file: fileName,
                sheet: sheet.name,
              }}
            />
          ))}
        </div>
      </div>
    </FluentProvider>,
    document.body,
  );
};
