import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { PageLayout } from "../../model/page-layout";
import { barCss } from "../CellView";
import type { BorderLine } from "../../model/style";
import { borderCss, textCss } from "../cell-look";
import { ChartView } from "../ChartView";
import { SlicerView } from "../SlicerView";
import type { SheetGeometry } from "../sheet-geometry";
import { cellText } from "../cell-text";
import { columnHeaderHeight, rowHeaderWidth } from "../sheet-geometry";
import type { SheetPicture, ShownWorkbook } from "../sheet-picture";
import { fontFamily, pixels } from "../text-measure";
import type { PageFacts } from "./header-footer";
import { headerFooterOf, piecesOf } from "./header-footer";
import type { PrintedPage, PrintedSheet } from "./paginate";

const useStyles = makeStyles({
  page: {
    position: "relative",
    flexShrink: 0,
    overflow: "hidden",
    backgroundColor: "#ffffff",
    color: "#000000",
    boxShadow: "0 2px 6px rgba(0, 0, 0, 0.3)",
    forcedColorAdjust: "none",
    colorScheme: "light",
    "@media print": { boxShadow: "none", "&:not(:last-child)": { breakAfter: "page" } },
  },
  sheet: { position: "absolute", transformOrigin: "0 0", overflow: "hidden" },
  table: { borderCollapse: "separate", borderSpacing: 0, tableLayout: "fixed" },
  cell: { boxSizing: "border-box", padding: 0, overflow: "visible" },
  ...cellText,
  strip: {
    position: "absolute",
    display: "grid",
    gridTemplateColumns: "1fr 1fr 1fr",
    whiteSpace: "pre-wrap",
    fontSize: "13px",
    lineHeight: 1.2,
  },
});

export interface PrintedPageViewProps {
  readonly shown: ShownWorkbook;
  readonly picture: SheetPicture;
  readonly geometry: SheetGeometry;
  readonly printed: PrintedSheet;
  readonly page: PrintedPage;
  readonly facts: PageFacts;
  readonly label: string;
}

/** The line at the page's edge: the cell's own, or that of the neighbour which is not on the page. */
const edge = (
  own: BorderLine | undefined,
  picture: SheetPicture,
  row: number,
  column: number,
  side: "borderRight" | "borderBottom",
): string => {
  if (own) return borderCss(own);
  return row < 0 || column < 0 ? "none" : picture.cell(row, column)[side];
};

const aligns = ["left", "center", "right"] as const;

/** One sheet of paper. */
export const PrintedPageView = memo(
  ({ shown, picture, geometry, printed, page, facts, label }: PrintedPageViewProps) => {
    const styles = useStyles();
    const { rowOffsets, columnOffsets } = geometry;
    const layout = picture.sheet.pageLayout;
    const widthOf = (column: number): number =>
      (columnOffsets[column + 1] ?? 0) - (columnOffsets[column] ?? 0);
    const heightOf = (row: number): number => (rowOffsets[row + 1] ?? 0) - (rowOffsets[row] ?? 0);
    const width = page.columns.reduce((sum, column) => sum + widthOf(column), 0);
    const titleHeight = page.titleRows.reduce((sum, row) => sum + heightOf(row), 0);
    const room = printed.paper.width - pixels(layout.leftMargin + layout.rightMargin);
    const indent = layout.centerHorizontally ? Math.max(0, (room - width * printed.scale) / 2) : 0;
    const [firstColumn = 0] = page.columns;
    const [firstRow = 0] = page.rows;
    return (
      <section
        className={styles.page}
        aria-label={label}
        style={{ width: printed.paper.width, height: printed.paper.height }}
      >
        <Strip layout={layout} facts={facts} at="top" />
        <div
          className={styles.sheet}
          style={{
            left: pixels(layout.leftMargin) + indent,
            top: pixels(layout.topMargin),
            width: width + 1,
            maxHeight:
              (printed.paper.height - pixels(layout.topMargin + layout.bottomMargin)) / printed.scale + 1,
            transform: `scale(${printed.scale})`,
          }}
        >
          <table role="presentation" className={styles.table} style={{ width }}>
            <colgroup>
              {page.columns.map((column) => (
                <col key={column} style={{ width: widthOf(column) }} />
              ))}
            </colgroup>
            <tbody>
              {[...page.titleRows, ...page.rows].map((row, index) => (
                <tr key={row} style={{ height: heightOf(row) }}>
                  {page.columns.map((column, at) => {
                    const cell = picture.cell(row, column);
                    const { style, value, text, dataBar, runs, across } = cell;
                    const span = (columnOffsets[column + across + 1] ?? 0) - (columnOffsets[column] ?? 0);
                    return (
                      <td
                        key={column}
                        className={styles.cell}
                        style={{
                          ...(style.fill && !layout.blackAndWhite ? { backgroundColor: style.fill } : {}),
                          ...(dataBar ? { backgroundImage: barCss(dataBar) } : {}),
                          borderRight: cell.borderRight,
                          borderBottom: cell.borderBottom,
                          ...(index === 0 && {
                            borderTop: edge(style.borders.top, picture, row - 1, column, "borderBottom"),
                          }),
                          ...(at === 0 && {
                            borderLeft: edge(style.borders.left, picture, row, column - 1, "borderRight"),
                          }),
                          printColorAdjust: "exact",
                        }}
                      >
                        {text !== "" && !dataBar?.hidesValue && (
                          <div
                            className={runs ? `${styles.text} ${styles.running}` : styles.text}
                            style={{
                              ...textCss(style, value),
                              height: heightOf(row) - 1,
                              ...(across === 0 ? {} : { width: span }),
                            }}
                          >
                            {style.wrapText ? <span>{text}</span> : text}
                          </div>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          <div
            style={{
              position: "absolute",
              left: -rowHeaderWidth - (columnOffsets[firstColumn] ?? 0),
              top: titleHeight - columnHeaderHeight - (rowOffsets[firstRow] ?? 0),
            }}
          >
            {picture.sheet.charts.map((chart) => (
              <ChartView key={chart.id} shown={shown} chart={chart} geometry={geometry} />
            ))}
            {picture.sheet.slicers.map((slicer) => (
              <SlicerView key={slicer.id} shown={shown} slicer={slicer} geometry={geometry} clearLabel="" />
            ))}
          </div>
        </div>
        <Strip layout={layout} facts={facts} at="bottom" />
      </section>
    );
  },
);
PrintedPageView.displayName = "PrintedPageView";

interface StripProps {
  readonly layout: PageLayout;
  readonly facts: PageFacts;
  readonly at: "top" | "bottom";
}

/** Header or footer: left, centre, right. */
const Strip = ({ layout, facts, at }: StripProps) => {
  const styles = useStyles();
  const texts = headerFooterOf(layout.headersFooters, facts.page);
  const parts =
    at === "top"
      ? [texts.leftHeader, texts.centerHeader, texts.rightHeader]
      : [texts.leftFooter, texts.centerFooter, texts.rightFooter];
  return (
    <div
      className={styles.strip}
      style={{
        left: pixels(layout.leftMargin),
        right: pixels(layout.rightMargin),
        [at]: pixels(at === "top" ? layout.headerMargin : layout.footerMargin),
      }}
    >
      {parts.map((part, index) => (
        <div key={aligns[index]} style={{ textAlign: aligns[index] ?? "left" }}>
          {piecesOf(part, facts).map((piece, n) => (
            <span
              key={n}
              style={{
                ...(piece.font === null ? {} : { fontFamily: fontFamily(piece.font) }),
                ...(piece.size === null ? {} : { fontSize: pixels(piece.size) }),
                fontWeight: piece.bold ? 700 : 400,
                fontStyle: piece.italic ? "italic" : "normal",
              }}
            >
              {piece.text}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
};
