import type { PDFOperatorList, TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api";
import { withoutPrivateUse } from "../symbols";
import { stretchOf, type Stretch } from "./glyphs";
import { IDENTITY, matrixOf, times, type Matrix } from "./matrix";
import type { DrawingCommands } from "./pdfjs";
import type { RowOfText } from "./rows";

/** Letters that stand this far, as a share of their size, inside the stretch before them stand in its gaps. */
const IN_A_GAP = 0.3;
/** A gap between two letters, in thousandths of their size, that parts two stretches. */
const PARTING_GAP = 120;

/**
 * Whether letters of one stretch stand in the gaps of another. Where a font has no `ạ` or `ệ`, programs draw the
 * line with gaps and then the missing letters from another font: only the place of each letter tells their order.
 */
export const areInterleaved = (rows: readonly RowOfText[]): boolean =>
  rows.some(({ stretches: row, base }) => {
    let right = -Infinity;
    for (const stretch of row) {
      if (Math.abs(stretch.base - base) < 1 && stretch.left < right - stretch.size * IN_A_GAP) return true;
      right = Math.max(right, stretch.right);
    }
    return false;
  });

/**
 * Whether letters are named with their marks apart (`ớ` as `o`, horn and acute), as some programs print what was
 * typed so. pdf.js takes such a letter for a mark of no width: it loses the letter's place, and with it the blanks.
 */
export const areNamedWithMarks = (items: readonly (TextItem | TextMarkedContent)[]): boolean =>
  items.some((item) => "str" in item && /\p{Mn}/u.test(item.str));

/** What pdf.js knows of a letter: its width in thousandths of its size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

const isGlyph = (shown: unknown): shown is Glyph =>
  typeof shown === "object" && shown !== null && "unicode" in shown && "width" in shown;

/** How text is set (PDF 32000-1, 9.3): kept by `save` and put back by `restore`. */
interface TextState {
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 is as wide as the font has it. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

const START: TextState = { size: 1, characterSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0 };

/**
 * The text of a page letter by letter, as it is drawn once `upright` has turned the page the way it is read:
 * a stretch for every word. Slower than asking for the page's text, and right where that is not.
 */
export function drawnStretches(
  { fnArray, argsArray }: PDFOperatorList,
  commands: DrawingCommands,
  upright: Matrix,
): Stretch[] {
  const stretches: Stretch[] = [];
  const stack: { matrix: Matrix; state: TextState }[] = [];
  let matrix = upright;
  let state = START;
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;

  const toLine = (x: number, y: number): void => {
    line = times(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const show = (shown: readonly unknown[]): void => {
    let word = "";
    let wordFrom = 0;
    let wordTo = 0;
    let at = 0;
    const endWord = (): void => {
      if (word === "") return;
      const place = times(times(matrix, text), [state.size, 0, 0, state.size, wordFrom, state.rise]);
      const widening = Math.hypot(...times(matrix, text).slice(0, 2));
      const stretch = stretchOf(withoutPrivateUse(word, null), place, (wordTo - wordFrom) * widening);
      if (stretch) stretches.push(stretch);
      word = "";
    };
    for (const each of shown) {
      if (typeof each === "number") {
        if (-each > PARTING_GAP) endWord();
        at -= (each / 1000) * state.size * state.scale;
      } else if (isGlyph(each)) {
        const blank = each.unicode.trim() === "";
        if (blank) endWord();
        else if (word === "") wordFrom = at;
        const width = (each.width / 1000) * state.size * state.scale;
        const spacing = state.characterSpacing + (each.isSpace ? state.wordSpacing : 0);
        if (!blank) {
          word += each.unicode;
          wordTo = at + width;
        }
        at += width + spacing * state.scale;
      }
    }
    endWord();
    text = times(text, [1, 0, 0, 1, at, 0]);
  };

  for (let i = 0; i < fnArray.length; i++) {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    const [first, second] = args;
    const number = typeof first === "number" ? first : 0;
    switch (fnArray[i]) {
      case commands.save:
        stack.push({ matrix, state });
        break;
      case commands.paintFormXObjectBegin:
        stack.push({ matrix, state });
        if (first != null) matrix = times(matrix, matrixOf(first));
        break;
      case commands.restore:
      case commands.paintFormXObjectEnd:
        ({ matrix, state } = stack.pop() ?? { matrix: upright, state: START });
        break;
      case commands.transform:
        matrix = times(matrix, matrixOf(args));
        break;
      case commands.beginText:
        line = text = IDENTITY;
        break;
      case commands.setTextMatrix:
        line = text = matrixOf(first);
        break;
      case commands.moveText:
        toLine(number, Number(second));
        break;
      case commands.setLeadingMoveText:
        state = { ...state, leading: -Number(second) };
        toLine(number, Number(second));
        break;
      case commands.nextLine:
        toLine(0, -state.leading);
        break;
      case commands.setFont:
        state = { ...state, size: Number(second) };
        break;
      case commands.setCharSpacing:
        state = { ...state, characterSpacing: number };
        break;
      case commands.setWordSpacing:
        state = { ...state, wordSpacing: number };
        break;
      case commands.setHScale:
        state = { ...state, scale: number / 100 };
        break;
      case commands.setLeading:
        state = { ...state, leading: number };
        break;
      case commands.setTextRise:
        state = { ...state, rise: number };
        break;
      case commands.showText:
        show(Array.isArray(first) ? first : []);
        break;
    }
  }
  return stretches;
}
