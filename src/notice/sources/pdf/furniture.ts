import { joinStretches, type RowOfText } from "./rows";

/** A page: its rows from the top down and the height of the sheet. */
export interface Sheet {
  readonly rows: readonly RowOfText[];
  readonly height: number;
}

/** Headers and footers stand in these shares of the sheet, and reach so many rows in. */
const MARGIN = 0.12;
const DEEPEST_ROW = 4;
/** A header is one that stands on this share of the pages. */
const REPEATED = 0.4;

const PAGE_NUMBER =
  /^(?:trang\s*)?[-–—]?\s*(?:\d{1,4}|[ivx]{1,6})(?:\s*(?:\/|of|trên)\s*\d{1,4})?\s*[-–—.]?$/iu;

/** The rows of each page without those of its frame: page numbers, headers and footers that come again. */
export function withoutFrame(sheets: readonly Sheet[]): (readonly RowOfText[])[] {
  const pagesOf = new Map<string, number>();
  const slots = sheets.map((sheet) => new Map(atEdges(sheet).map((row) => [row, slotOf(row)] as const)));
  for (const page of slots)
    for (const slot of new Set(page.values())) pagesOf.set(slot, (pagesOf.get(slot) ?? 0) + 1);
  const enough = Math.max(2, sheets.length * REPEATED);
  return sheets.map(({ rows }, page) =>
    rows.filter((row, i) => {
      const slot = slots[page]?.get(row);
      if (slot !== undefined && (pagesOf.get(slot) ?? 0) >= enough) return false;
      const isOutermost = i === 0 || i === rows.length - 1;
      return !(isOutermost && PAGE_NUMBER.test(joinStretches(row.stretches).trim()));
    }),
  );
}

/** Where a row stands and what it says, whatever its figures: a header may hold the number of the page. */
const slotOf = (row: RowOfText) =>
  `${Math.round(row.base / 6)}:${joinStretches(row.stretches).replace(/\d+/g, "0")}`;

function atEdges({ rows, height }: Sheet): RowOfText[] {
  const top = rows.slice(0, DEEPEST_ROW).filter(({ base }) => base > height * (1 - MARGIN));
  const bottom = rows.slice(-DEEPEST_ROW).filter(({ base }) => base < height * MARGIN);
  return [...new Set([...top, ...bottom])];
}
