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
  /^(?:trang\s*)?[-–—]?\s*(?:(?<figure>\d{1,4})|[ivx]{1,6})(?:\s*(?:\/|of|trên)\s*(?<pages>\d{1,4}))?\s*[-–—.]?$/iu;
/** Running text begins within this share of the letters' size of its left edge, or of a first line's indent. */
const INDENT = 3.5;

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
      const isRepeated = slot !== undefined && (pagesOf.get(slot) ?? 0) >= enough;
      if (isRepeated && /\p{L}/u.test(slot)) return false;
      if (page > 0 && slot !== undefined && isHeaderOnce(rows, i, page + 1)) return false;
      const isOutermost = i === 0 || i === rows.length - 1;
      return !((isRepeated || isOutermost) && isPageNumber(row, rows, page, sheets.length));
    }),
  );
}

/** A header's letters are smaller than those of the text, by this share at least. */
const SMALL = 0.85;
/** It stands so far above the text, as a multiple of its letters' size. */
const APART = 2;

/**
 * A document of two pages has its header once: above the text and apart from it, in small letters or beside the number of
 * the page.
 */
function isHeaderOnce(rows: readonly RowOfText[], at: number, number: number): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  if (row === undefined || next === undefined || row.base - next.base < APART * row.size) return false;
  const sizes = rows.map(({ size }) => size).sort((one, other) => one - other);
  const usual = sizes[sizes.length >> 1] ?? 0;
  return rows
    .slice(0, at + 1)
    .every(
      ({ size, stretches }) =>
        size < usual * SMALL || stretches.some(({ text }) => text.trim() === String(number)),
    );
}

/** The last figures of a sentence may come first on a page as well: `… trong năm` / `2026.` */
function isPageNumber(row: RowOfText, rows: readonly RowOfText[], page: number, pages: number): boolean {
  const match = PAGE_NUMBER.exec(joinStretches(row.stretches).trim());
  if (match === null) return false;
  const { figure, pages: all } = match.groups ?? {};
  if (all !== undefined && Number(figure) > Number(all)) return false;
  if (all === undefined ? Number(figure) === page + 1 : Number(all) === pages) return true;
  const edge = rows.reduce(
    (least, { stretches }) => Math.min(least, stretches[0]?.left ?? Infinity),
    Infinity,
  );
  const isAlone = rows.length < 3;
  return isAlone || (row.stretches[0]?.left ?? 0) > edge + INDENT * row.size;
}

/** Where a row stands and what it says, whatever its figures: a header may hold the number of the page. */
const slotOf = (row: RowOfText) =>
  `${Math.round(row.base / 6)}:${joinStretches(row.stretches).replace(/\d+/g, "0")}`;

function atEdges({ rows, height }: Sheet): RowOfText[] {
  const top = rows.slice(0, DEEPEST_ROW).filter(({ base }) => base > height * (1 - MARGIN));
  const bottom = rows.slice(-DEEPEST_ROW).filter(({ base }) => base < height * MARGIN);
  return [...new Set([...top, ...bottom])];
}
