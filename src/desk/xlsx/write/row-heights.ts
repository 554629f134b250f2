import type { Cell } from "../../model/cell";
import type { Sheet } from "../../model/sheet";
import type { CellStyle, StyleTable } from "../../model/style";

/** Excel's standard row, in points. */
const standardHeight = 15;
/** No row of Excel is higher. */
const maximumHeight = 409.5;
/** Line feed of a text font, as a part of its size: Times New Roman 12 takes 15.75 points a line in Excel. */
const lineShare = 1.3125;
/** Points that a cell keeps clear on both sides together. */
const cellPadding = 5;
/** A little more than estimated: a line too many is seen and forgiven, a line cut off is not. */
const caution = 1.04;
/** Excel's standard column, in points. */
const standardColumnWidth = 48;

/**
 * Widths of letters as parts of the type size, those of a book face (Times); marks over a letter do not
 * widen it. There is no font to measure with here.
 */
const letterShare = (letter: string): number => {
  const base = letter.normalize("NFD").charAt(0);
  if (/[ ,.|]/.test(base)) return 0.25;
  if (/[ijlt:;/\\]/.test(base)) return 0.28;
  if (/[frI()[\]!'’“”-]/.test(base)) return 0.34;
  if (/[s]/.test(base)) return 0.39;
  if (/[acez]/.test(base)) return 0.45;
  if (/[mMW%—…]/.test(base)) return 0.85;
  if (/w/.test(base)) return 0.73;
  if (/\p{Lu}/u.test(base)) return 0.69;
  return 0.51;
};

const shares = new Map<string, number>();
const textWidth = (text: string, { font }: CellStyle): number => {
  let width = 0;
  for (const letter of text) {
    let share = shares.get(letter);
    if (share === undefined) shares.set(letter, (share = letterShare(letter)));
    width += share;
  }
  return width * font.size * (font.bold ? 1.08 : 1) * caution;
};

/** Lines that a text takes when it is wrapped at spaces into so many points. */
const wrappedLines = (text: string, style: CellStyle, room: number): number => {
  let lines = 0;
  const space = textWidth(" ", style);
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const width = textWidth(word, style);
      if (used > 0 && used + space + width > room) {
        lines++;
        used = 0;
      }
      // A word longer than the line is broken wherever the line ends.
      lines += Math.floor(width / room);
      used += (used > 0 ? space : 0) + (width % room);
    }
  }
  return lines;
};

/**
 * The height that a row of automatic height needs, or null where the standard row will do.
 * Excel and LibreOffice take the height from the file and fit it anew only once somebody edits the row.
 */
export const automaticHeight = (
  sheet: Sheet,
  cells: ReadonlyMap<number, Cell>,
  styles: StyleTable,
): number | null => {
  let height = standardHeight;
  for (const [column, cell] of cells) {
    if (cell.value === null || cell.value === "") continue;
    const style = styles.get(cell.style);
    const line = style.font.size * lineShare;
    const width = sheet.columns.get(column)?.width ?? standardColumnWidth;
    const wraps = style.wrapText && typeof cell.value === "string" && width > cellPadding;
    const lines = wraps ? wrappedLines(String(cell.value), style, width - cellPadding) : 1;
    height = Math.max(height, lines * line);
  }
  return height > standardHeight ? Math.min(maximumHeight, Math.ceil(height * 4) / 4) : null;
};
