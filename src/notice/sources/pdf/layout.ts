import { columnsOf, lineOf, type TextLine } from "./columns";
import { partFootnotes } from "./footnotes";
import { withoutFrame } from "./furniture";
import type { Grid, GridCell } from "./grid";
import { measureOf, paragraphsOf } from "./paragraphs";
import { joinStretches, rowsOf, type RowOfText } from "./rows";
import { linesOfTable, type Row } from "../table";
import type { Line } from "../lines";

/** What stands on a page. */
export interface Page {
  readonly rows: readonly RowOfText[];
  readonly grids: readonly Grid[];
  readonly height: number;
}

/** A part of the text in reading order: lines of one column, or a table. */
type Block =
  | { readonly kind: "text"; readonly lines: TextLine[]; readonly isWhole: boolean }
  | {
      readonly kind: "table";
      readonly rows: Row[];
      readonly columns: number;
      /** As `Grid.isOpenAbove` and `Grid.isOpenBelow`. */
      readonly isOpenAbove: boolean;
      isOpenBelow: boolean;
    };

/** The lines of the document in reading order, and its footnotes. */
export function layOut(pages: readonly Page[]): { readonly lines: Line[]; readonly notes: string[] } {
  const bodySize = commonSize(pages);
  const framed = withoutFrame(pages);
  const blocks: Block[] = [];
  const notes: string[] = [];
  pages.forEach((page, i) => {
    const parted = partFootnotes(framed[i] ?? [], bodySize, page.height);
    notes.push(...parted.notes);
    for (const block of blocksOf(parted.text, page.grids)) append(blocks, block);
  });

  const whole = blocks.flatMap((block) => (block.kind === "text" && block.isWhole ? block.lines : []));
  const measure = measureOf(whole, true);
  const lines = blocks.flatMap((block): Line[] => {
    if (block.kind === "table") return linesOfTable(block.rows, true);
    const texts = paragraphsOf(block.lines, block.isWhole ? measure : measureOf(block.lines, false));
    return texts.map((text) => [{ text, font: null }]);
  });
  return { lines, notes };
}

/** The size of most letters. */
function commonSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { rows } of pages)
    for (const { stretches } of rows)
      for (const { size, text } of stretches) {
        const rounded = Math.round(size * 4) / 4;
        letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
      }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The blocks of a page from the top down: tables, and the columns of the text between them. */
function blocksOf(rows: readonly RowOfText[], grids: readonly Grid[]): Block[] {
  const blocks: Block[] = [];
  let rest = rows;
  const takeAbove = (height: number) => {
    const above = rest.filter(({ base }) => base > height);
    rest = rest.filter(({ base }) => base <= height);
    for (const column of columnsOf(above)) {
      if ("lines" in column) blocks.push({ kind: "text", lines: [...column.lines], isWhole: column.isWhole });
      else
        blocks.push({
          kind: "table",
          rows: column.cells.map(rowOfTexts),
          columns: column.cells[0]?.length ?? 0,
          isOpenAbove: false,
          isOpenBelow: false,
        });
    }
  };
  for (const grid of [...grids].sort((a, b) => b.top - a.top)) {
    takeAbove((grid.top + grid.bottom) / 2);
    const columns = grid.rows[0]?.reduce((sum, cell) => sum + cell.columns, 0) ?? 0;
    const { isOpenAbove, isOpenBelow } = grid;
    blocks.push({ kind: "table", rows: grid.rows.map(rowOf), columns, isOpenAbove, isOpenBelow });
  }
  takeAbove(-Infinity);
  return blocks;
}

const rowOf = (cells: readonly GridCell[]): Row => ({
  indent: 0,
  cells: cells.map(({ stretches, columns, continuesAbove }) => {
    const lines = rowsOf(stretches).map(lineOf);
    const texts = paragraphsOf(lines, measureOf(lines, false));
    return { lines: texts.map((text) => [{ text, font: null }]), columns, continuesAbove, bordered: true };
  }),
});

const rowOfTexts = (cells: readonly string[]): Row => ({
  indent: 0,
  cells: cells.map((text) => ({
    lines: text === "" ? [] : [[{ text, font: null }]],
    columns: 1,
    continuesAbove: false,
    bordered: true,
  })),
});

/** Adds a block; text and tables go on from the page before. */
function append(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (block.kind === "text" && block.isWhole && last?.kind === "text" && last.isWhole) {
    for (const line of block.lines) last.lines.push(line);
  } else if (block.kind === "table" && last?.kind === "table" && last.columns === block.columns) {
    appendRows(last.rows, block.rows, last.isOpenBelow && block.isOpenAbove);
    last.isOpenBelow = block.isOpenBelow;
  } else blocks.push(block);
}

/** A table that goes on overleaf repeats its head there, and may go on in the middle of a row. */
function appendRows(rows: Row[], more: readonly Row[], isBroken: boolean): void {
  const isHead = more[0] !== undefined && rows[0] !== undefined && textOf(more[0]) === textOf(rows[0]);
  const [first, ...rest] = isHead ? more.slice(1) : more;
  const last = rows.at(-1);
  if (first === undefined) return;
  const goesOn =
    last !== undefined &&
    first.cells.length === last.cells.length &&
    (isBroken ||
      (first.cells[0]?.lines.length === 0 &&
        !first.cells.some(({ continuesAbove }) => continuesAbove) &&
        first.cells.some(({ lines }) => lines.length > 0)));
  if (goesOn) {
    rows[rows.length - 1] = {
      ...last,
      cells: last.cells.map((cell, i) => ({
        ...cell,
        lines: [...cell.lines, ...(first.cells[i]?.lines ?? [])],
      })),
    };
  } else rows.push(first);
  for (const row of rest) rows.push(row);
}

const textOf = (row: Row) =>
  row.cells
    .map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join("")).join(" "))
    .join("\t");

/** Whether rows look as if they stood in a table, so that it is worth looking for its lines. */
export function mayHoldTable(rows: readonly RowOfText[]): boolean {
  let parted = 0;
  for (const { stretches, size } of rows) {
    let right = Infinity;
    let gaps = 0;
    for (const stretch of stretches) {
      if (stretch.left - right > size * 0.6) gaps++;
      right = stretch.right;
    }
    if (gaps > 0) parted++;
  }
  return parted >= 2;
}

/** Letters on a page, apart from what a digital signature prints over a scan. */
export function lettersOf(rows: readonly RowOfText[]): number {
  let letters = 0;
  for (const { stretches } of rows) {
    const text = joinStretches(stretches);
    if (
      !/^(?:người ký|ký bởi|ký ngày|email|cơ quan|thời gian ký|signature|digitally signed)(?!\p{L})/iu.test(
        text.trim(),
      )
    )
      letters += text.replace(/[^\p{L}\p{N}\p{Co}\uFFFD]/gu, "").length;
  }
  return letters;
}
