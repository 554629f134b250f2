import type { PDFPageProxy } from "pdfjs-dist";
import { NoticeError } from "../notice";
import { SourceLines } from "./lines";
import { areInterleaved, areNamedWithMarks, drawnStretches } from "./pdf/drawn-text";
import { stretchesOf } from "./pdf/glyphs";
import { gridsOf } from "./pdf/grid";
import { layOut, lettersOf, mayHoldTable, type Page } from "./pdf/layout";
import { matrixOf, times } from "./pdf/matrix";
import { openPdf, type DrawingCommands } from "./pdf/pdfjs";
import { rulingsOf } from "./pdf/rulings";
import { rowsOf } from "./pdf/rows";
import type { ReadProgress, SourceText, SourceWarning } from "./source";

/** Fewer letters on a page are a stamp or a signature upon a picture of a page. */
const FEWEST_LETTERS = 20;
/** Letters that the file draws but does not name; beyond this share the text is worth nothing. */
const MOST_UNNAMED = 0.3;

/**
 * Reads a PDF that has a text layer, page by page: columns and tables as they are drawn, lines joined to
 * paragraphs as far as the layout tells, without page numbers and repeated headers.
 *
 * @throws NoticeError `scanned-pdf` where the pages are pictures, `protected-file`, `unreadable`
 */
export async function readPdf(bytes: Uint8Array, onProgress: ReadProgress = () => {}): Promise<SourceText> {
  const { document, commands } = await openPdf(bytes);
  const pages: Page[] = [];
  const empty: number[] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const read = await readPage(page, commands);
      page.cleanup();
      pages.push(read.page);
      if (read.letters < FEWEST_LETTERS) empty.push(number);
      onProgress(number, document.numPages);
      await untilOthersHadTheirTurn();
    }
  } catch (error) {
    throw error instanceof NoticeError ? error : new NoticeError("unreadable", "tệp PDF hỏng");
  } finally {
    await document.loadingTask.destroy();
  }
  if (empty.length === pages.length) throw new NoticeError("scanned-pdf");
  return assemble(pages, empty);
}

function assemble(pages: readonly Page[], empty: readonly number[]): SourceText {
  const { lines, notes } = layOut(pages);
  const text = new SourceLines();
  text.add(lines);
  text.addNotes(notes.map((note) => [[{ text: note, font: null }]]));
  const warnings: SourceWarning[] = [];
  if (empty.length > 0) warnings.push({ code: "pages-without-text", detail: empty.join(", "), spans: [] });
  const source = text.finish(warnings);
  const unnamed = [...source.text.matchAll(/[\uFFFD\uE000-\uF8FF]+/g)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  );
  if (unnamed.length === 0) return source;
  const letters = unnamed.reduce((sum, [from, to]) => sum + to - from, 0);
  if (letters > source.text.length * MOST_UNNAMED)
    throw new NoticeError("unreadable", "PDF thiếu bảng mã chữ");
  return {
    ...source,
    warnings: [...source.warnings, { code: "unreadable-characters", detail: null, spans: unnamed }],
  };
}

async function readPage(
  page: PDFPageProxy,
  commands: DrawingCommands,
): Promise<{ readonly page: Page; readonly letters: number }> {
  const { items } = await page.getTextContent();
  const { transform, height } = page.getViewport({ scale: 1 });
  // pdf.js turns a page as it is to be seen, counted from the top; here from the bottom, as paper is measured.
  const upright = times([1, 0, 0, -1, 0, height], matrixOf(transform));
  const inRuns = stretchesOf(items, upright);
  const rowsInRuns = rowsOf(inRuns);
  const letterByLetter = areNamedWithMarks(items) || areInterleaved(rowsInRuns);
  const drawing = letterByLetter || mayHoldTable(rowsInRuns) ? await page.getOperatorList() : null;
  const stretches = letterByLetter && drawing ? drawnStretches(drawing, commands, upright) : inRuns;
  const rows = stretches === inRuns ? rowsInRuns : rowsOf(stretches);
  const letters = lettersOf(rows);
  if (!drawing || !mayHoldTable(rows)) return { page: { rows, grids: [], height }, letters };
  const rulings = rulingsOf(drawing, commands, upright);
  const { grids, rest } = gridsOf(rulings, stretches);
  return { page: { rows: grids.length === 0 ? rows : rowsOf(rest), grids, height }, letters };
}

/** Lets the pane draw and answer between pages. */
const untilOthersHadTheirTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
