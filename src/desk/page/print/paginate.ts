import { intersect, isUnbounded } from "../../api/edit/geometry";
import { parseArea } from "../../model/address";
import type { Area } from "../../model/cell";
import type { PageLayout } from "../../model/page-layout";
import type { Sheet } from "../../model/sheet";
import type { StyleTable } from "../../model/style";
import type { SheetGeometry } from "../sheet-geometry";
import { pixels } from "../text-measure";

/** What one sheet of paper shows: rows and columns in order, those that are repeated first. */
export interface PrintedPage {
  readonly titleRows: readonly number[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface PrintedSheet {
  /** Pixels, at 96 to the inch; already turned for landscape. */
  readonly paper: { readonly width: number; readonly height: number };
  /** 1 is the sheet's own size. */
  readonly scale: number;
  readonly pages: readonly PrintedPage[];
}

/** Millimetres, upright. */
const papers: Readonly<Record<PageLayout["paperSize"], readonly [width: number, height: number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
};

export const paperOf = ({ paperSize, orientation }: PageLayout): PrintedSheet["paper"] => {
  const [width, height] = papers[paperSize].map((length) => (length / 25.4) * 96) as [number, number];
  return orientation === "Landscape" ? { width: height, height: width } : { width, height };
};

/** What Excel prints where no area is set: everything with contents, a line or a fill, the charts and the slicers. */
const usedArea = (sheet: Sheet, styles: StyleTable): Area | null => {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of sheet.grid.rows) {
    for (const [column, cell] of cells) {
      const { borders, fill } = styles.get(cell.style);
      if (cell.value === null && fill === null && Object.keys(borders).length === 0) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  }
  for (const { from, size } of [...sheet.charts, ...sheet.slicers]) {
    rows = Math.max(rows, "row" in size ? size.row + 1 : from.row + 1);
    columns = Math.max(columns, "column" in size ? size.column + 1 : from.column + 1);
  }
  return rows === 0 ? null : { row: 0, column: 0, rowCount: rows, columnCount: columns };
};

const sizeAt = (offsets: Float64Array, index: number): number =>
  (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);

/** The rows or columns of a stretch that are not hidden. */
const visible = (offsets: Float64Array, from: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + i).filter((index) => sizeAt(offsets, index) > 0);

const total = (offsets: Float64Array, indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + sizeAt(offsets, index), 0);

/** Puts rows or columns on pages, as many as fit each; one that is larger than a page has one to itself. */
const split = (
  offsets: Float64Array,
  indexes: readonly number[],
  room: number,
  /** Pixels taken on the page that begins with an index. */
  taken: (first: number) => number,
): number[][] => {
  const pages: number[][] = [];
  let left = 0;
  for (const index of indexes) {
    const size = sizeAt(offsets, index);
    const page = pages.at(-1);
    if (page && size <= left) {
      page.push(index);
      left -= size;
    } else {
      pages.push([index]);
      left = room - taken(index) - size;
    }
  }
  return pages;
};

const printAreas = (sheet: Sheet, styles: StyleTable): Area[] => {
  const set = (sheet.pageLayout.printArea?.split(",") ?? []).flatMap((address) => parseArea(address) ?? []);
  const used = usedArea(sheet, styles);
  if (!used) return set.filter((area) => !isUnbounded(area));
  if (set.length === 0) return [used];
  // Whole columns and rows are printed as far as the sheet is in use.
  return set.flatMap((area) => (isUnbounded(area) ? (intersect(area, used) ?? []) : area));
};

const smallestScale = 0.1;

/** Cuts a sheet into pages as its page layout says: paper, margins, scale, repeated rows, order. */
export const paginate = (sheet: Sheet, styles: StyleTable, geometry: SheetGeometry): PrintedSheet => {
  const layout = sheet.pageLayout;
  const paper = paperOf(layout);
  const room = {
    width: paper.width - pixels(layout.leftMargin + layout.rightMargin),
    height: paper.height - pixels(layout.topMargin + layout.bottomMargin),
  };
  const { rowOffsets, columnOffsets } = geometry;
  const titles = layout.printTitleRows === null ? null : parseArea(layout.printTitleRows);
  const titleRows = titles ? visible(rowOffsets, titles.row, titles.rowCount) : [];
  const lastTitle = titleRows.at(-1) ?? -1;
  const titleHeight = total(rowOffsets, titleRows);
  const areas = printAreas(sheet, styles);

  const pagesAt = (scale: number): PrintedPage[] =>
    areas.flatMap((area) => {
      // Rows that are repeated stand where they are on the first page.
      const rows = visible(rowOffsets, area.row, Math.min(area.rowCount, geometry.rowCount - area.row));
      const columns = visible(
        columnOffsets,
        area.column,
        Math.min(area.columnCount, geometry.columnCount - area.column),
      );
      const down = split(rowOffsets, rows, room.height / scale, (first) =>
        first > lastTitle ? titleHeight : 0,
      );
      const over = split(columnOffsets, columns, room.width / scale, () => 0);
      const page = (onRows: number[], onColumns: number[]): PrintedPage => ({
        titleRows: (onRows[0] ?? 0) > lastTitle ? titleRows : [],
        rows: onRows,
        columns: onColumns,
      });
      return layout.printOrder === "OverThenDown"
        ? down.flatMap((onRows) => over.map((onColumns) => page(onRows, onColumns)))
        : over.flatMap((onColumns) => down.map((onRows) => page(onRows, onColumns)));
    });

  const scale =
    "scale" in layout.zoom
      ? layout.zoom.scale / 100
      : fittedScale(layout.zoom, areas, geometry, room, pagesAt);
  return { paper, scale, pages: pagesAt(scale) };
};

/** The largest whole per cent, at most 100, at which no more pages are needed than are wished for. */
const fittedScale = (
  { horizontalFitToPages, verticalFitToPages }: Exclude<PageLayout["zoom"], { scale: number }>,
  areas: readonly Area[],
  { columnOffsets, columnCount }: SheetGeometry,
  room: { readonly width: number },
  pagesAt: (scale: number) => PrintedPage[],
): number => {
  const widest = Math.max(
    1,
    ...areas.map(
      ({ column, columnCount: count }) =>
        (columnOffsets[Math.min(column + count, columnCount)] ?? 0) - (columnOffsets[column] ?? 0),
    ),
  );
  const byWidth = horizontalFitToPages ? (horizontalFitToPages * room.width) / widest : 1;
  let percent = Math.floor(Math.min(1, byWidth) * 100);
  const most = horizontalFitToPages && verticalFitToPages ? horizontalFitToPages * verticalFitToPages : null;
  const fits = (): boolean => {
    const pages = pagesAt(percent / 100);
    if (most !== null) return pages.length <= most;
    const across = new Set(pages.map(({ columns }) => columns[0])).size;
    if (horizontalFitToPages && across > horizontalFitToPages * areas.length) return false;
    return !verticalFitToPages || pages.length / Math.max(1, across) <= verticalFitToPages;
  };
  while (percent > smallestScale * 100 && !fits()) percent--;
  return Math.max(smallestScale, percent / 100);
};
