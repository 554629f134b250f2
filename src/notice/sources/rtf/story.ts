import { trimmed, type Line, type Piece } from "../lines";
import { MOST_COLUMNS } from "../table";
import { RtfTable, type CellDefinition } from "./table";

/** What has been said of a row's next cell before its `\cellx`. */
interface PendingCell {
  bordered: boolean;
  continuesAbove: boolean;
  continuesBefore: boolean;
}

const newCell = (): PendingCell => ({ bordered: false, continuesAbove: false, continuesBefore: false });

/** One flow of paragraphs and tables: the document's, a footnote's, a text box's. */
export class RtfStory {
  readonly #lines: Line[] = [];
  #line: Piece[] = [];
  /** Lines of the text boxes anchored in the paragraph; they follow it. */
  #boxes: Line[] = [];
  #table: RtfTable | null = null;
  #cells: Line[][] = [];
  #cell: Line[] = [];
  #left = 0;
  #definitions: CellDefinition[] = [];
  #pending = newCell();
  /** The border that is described next is a cell's. */
  #atBorder = false;

  write(text: string, font: string | null): void {
    this.#line.push({ text, font });
  }

  addBox(lines: readonly Line[]): void {
    for (const line of lines) this.#boxes.push(line);
  }

  /** Ends a paragraph, or a line of one; blank ones stay. */
  endLine(inTable: boolean): void {
    const target = inTable ? this.#cell : this.#outside();
    target.push(trimmed(this.#line));
    for (const line of this.#boxes) target.push(line);
    this.#line = [];
    this.#boxes = [];
  }

  /** A page or a section ends: so does a line that has begun. */
  break(inTable: boolean): void {
    if (this.#line.length > 0 || this.#boxes.length > 0) this.endLine(inTable);
  }

  endCell(): void {
    this.break(true);
    const last = this.#cells.at(-1);
    // More cells than Word can have are no cells any more; what they say stays.
    if (last && this.#cells.length >= MOST_COLUMNS) {
      for (const line of this.#cell) last.push(line);
    } else this.#cells.push(this.#cell);
    this.#cell = [];
  }

  endRow(): void {
    if (this.#line.length > 0 || this.#cell.length > 0) this.endCell();
    this.#table ??= new RtfTable();
    this.#table.add({ left: this.#left, definitions: this.#definitions, cells: this.#cells });
    this.#cells = [];
  }

  /** A word that defines the row's cells; says whether it is one. */
  define(word: string, number: number | null): boolean {
    const { name, isBorder } = borderOf(word);
    switch (name) {
      case "trowd":
        this.#definitions = [];
        this.#pending = newCell();
        this.#left = 0;
        break;
      case "trleft":
        this.#left = number ?? 0;
        break;
      case "clvmrg":
        this.#pending.continuesAbove = true;
        break;
      case "clmrg":
        this.#pending.continuesBefore = true;
        break;
      case "cellx":
        this.#definitions.push({ right: number ?? 0, ...this.#pending });
        this.#pending = newCell();
        break;
      case "border":
        if (this.#atBorder) this.#pending.bordered ||= isBorder;
        break;
      case "clbrdr":
        this.#atBorder = true;
        return true;
      default:
        return false;
    }
    this.#atBorder = false;
    return true;
  }

  /** All lines; what a broken file left open is ended. */
  finish(): Line[] {
    if (this.#cells.length > 0 || this.#cell.length > 0) this.endRow();
    this.break(false);
    this.#outside();
    return this.#lines;
  }

  /** Where lines outside tables go; a table that came before ends with the first of them. */
  #outside(): Line[] {
    if (this.#cells.length > 0 || this.#cell.length > 0) {
      // Not the line that has just begun: it stands outside.
      const line = this.#line;
      this.#line = [];
      this.endRow();
      this.#line = line;
    }
    if (this.#table) for (const line of this.#table.lines()) this.#lines.push(line);
    this.#table = null;
    return this.#lines;
  }
}

/** `\clbrdrt` says which line of a cell is described next, `\brdrs` and the like what is drawn there. */
function borderOf(word: string): { name: string; isBorder: boolean } {
  if (/^clbrdr[tblr]$/.test(word)) return { name: "clbrdr", isBorder: false };
  if (!word.startsWith("brdr") || word === "brdrw" || word === "brdrcf")
    return { name: word, isBorder: false };
  return { name: "border", isBorder: !/^brdr(?:none|nil|tbl)$/.test(word) };
}
