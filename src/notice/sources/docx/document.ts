import { SourceLines, trimmed, type Line, type Piece } from "../lines";
import type { SourceText, SourceWarning } from "../source";
import { XmlReader } from "../xml";
import { NAMESPACES } from "./namespaces";
import { ListCounter, NumberingDefinitions, numberIn } from "./numbering";
import type { DocumentParts } from "./package";
import { Styles, hasInnerLines, isDrawn, readLook, readPlace, type ListPlace, type RunLook } from "./styles";
import { symbolOf, withoutPrivateUse } from "../symbols";
import { MOST_COLUMNS, linesOfTable, type Cell, type Row } from "../table";

/** Reads the text of a Word document from its parts. */
export function readDocument(parts: DocumentParts): SourceText {
  const styles = new Styles(parts.styles);
  const counter = new ListCounter(new NumberingDefinitions(parts.numbering));
  const body = new StoryReader(parts.document, styles, counter);
  const lines = new SourceLines();
  for (const story of body.stories(["w:document", "w:body"])) lines.add(story.lines);

  lines.addNotes([
    ...notesOf(parts.footnotes, body.footnotes, "w:footnotes", "w:footnote", styles),
    ...notesOf(parts.endnotes, body.endnotes, "w:endnotes", "w:endnote", styles),
  ]);
  return lines.finish(body.warnings());
}

/** The notes that the text refers to, in the order of their marks. */
function notesOf(
  xml: string | null,
  ids: readonly string[],
  root: string,
  element: string,
  styles: Styles,
): Line[][] {
  if (xml === null || ids.length === 0) return [];
  const reader = new StoryReader(xml, styles, new ListCounter(new NumberingDefinitions(null)));
  const byId = new Map(reader.stories([root, element]).map(({ id, lines }) => [id, lines]));
  return ids
    .map((id) => (byId.get(id) ?? []).filter((line) => line.some(({ text }) => text.trim() !== "")))
    .filter((lines) => lines.length > 0);
}

interface Story {
  readonly id: string | null;
  readonly lines: readonly Line[];
}

/** A paragraph while it is read. */
interface Paragraph {
  style: string | null;
  place: ListPlace;
  /** Its end is deleted or hidden: what it holds belongs to the paragraph after it. */
  runsOn: boolean;
  /** Its end is a style separator: it runs on, but keeps its number. */
  keepsMark: boolean;
  readonly lines: Piece[][];
  /** Lines of the text boxes anchored in it. */
  readonly boxes: Line[];
}

/** Elements that only wrap what they hold. */
const WRAPPERS = new Set([
  "w:ins",
  "w:moveTo",
  "w:hyperlink",
  "w:smartTag",
  "w:fldSimple",
  "w:customXml",
  "w:bdo",
  "w:dir",
  "w:sdt",
  "w:sdtContent",
  "w:rubyBase",
  "m:oMath",
  "m:oMathPara",
]);
const REMOVED = new Set(["w:del", "w:moveFrom"]);
const CHANGED = new Set([...REMOVED, "w:ins", "w:moveTo"]);

/** Reads one part that holds paragraphs: the body, the footnotes. */
class StoryReader {
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly #reader: XmlReader;
  #hasChanges = false;
  #hasHidden = false;
  #openCells = 0;
  /** For each field begun and not ended: whether its instruction is over and its result has begun. */
  #fields: boolean[] = [];

  constructor(
    xml: string,
    private readonly styles: Styles,
    private readonly counter: ListCounter,
  ) {
    this.#reader = new XmlReader(xml, NAMESPACES);
  }

  /** The stories of the part: the elements at the end of `path` from the root. */
  stories(path: readonly [root: string, element: string]): Story[] {
    const stories: Story[] = [];
    for (const root of this.#reader.children()) {
      if (root !== path[0]) continue;
      for (const child of this.#reader.children())
        if (child === path[1]) stories.push({ id: this.#reader.attribute("id"), lines: this.#blocks() });
    }
    return stories;
  }

  warnings(): SourceWarning[] {
    const warnings: SourceWarning[] = [];
    if (this.#hasChanges) warnings.push({ code: "tracked-changes", detail: null, spans: [] });
    if (this.#hasHidden) warnings.push({ code: "hidden-text", detail: null, spans: [] });
    return warnings;
  }

  /** The lines of the element that is open: a body, a cell, a text box. */
  #blocks(): Line[] {
    const lines: Line[] = [];
    const carried: Piece[][] = [];
    this.#readBlocks(lines, carried);
    for (const line of carried) lines.push(trimmed(line));
    return lines;
  }

  #readBlocks(lines: Line[], carried: Piece[][]): void {
    for (const child of this.#reader.children()) {
      if (child === "w:p") this.#readParagraph(lines, carried);
      else if (child === "w:tbl") for (const line of this.#readTable()) lines.push(line);
      else if (child === "mc:AlternateContent") this.#chosen(() => this.#readBlocks(lines, carried));
      else this.#within(child, () => this.#readBlocks(lines, carried));
    }
  }

  /** Enters an element that only wraps; passes over what a tracked change removed. */
  #within(name: string, read: () => void): void {
    if (CHANGED.has(name)) this.#hasChanges = true;
    if (WRAPPERS.has(name)) read();
  }

  /** Of the ways to say the same thing, the first: the newest, which has what the fallback has. */
  #chosen(read: () => void): void {
    let taken = false;
    for (const branch of this.#reader.children()) {
      if (taken || (branch !== "mc:Choice" && branch !== "mc:Fallback")) continue;
      taken = true;
      read();
    }
  }

  #readParagraph(lines: Line[], carried: Piece[][]): void {
    const paragraph: Paragraph = {
      style: null,
      place: {},
      runsOn: false,
      keepsMark: false,
      lines: carried.length > 0 ? carried.splice(0) : [[]],
      boxes: [],
    };
    for (const child of this.#reader.children()) {
      if (child === "w:pPr") this.#readProperties(paragraph);
      else this.#readInline(child, paragraph);
    }
    // An instruction does not outlast its paragraph; one that does is broken, and may not swallow the rest.
    this.#fields = this.#fields.filter((inResult) => inResult);

    if (!paragraph.runsOn || paragraph.keepsMark) this.#printMark(paragraph);
    if (paragraph.runsOn) for (const line of paragraph.lines) carried.push(line);
    else for (const line of paragraph.lines) lines.push(trimmed(line));
    for (const line of paragraph.boxes) lines.push(line);
  }

  #readProperties(paragraph: Paragraph): void {
    for (const property of this.#reader.children()) {
      if (property === "w:pStyle") paragraph.style = this.#reader.attribute("val");
      else if (property === "w:numPr") paragraph.place = readPlace(this.#reader);
      else if (property === "w:rPr") {
        const { look, deleted, separatesStyles } = readLook(this.#reader);
        if (deleted) this.#hasChanges = true;
        paragraph.runsOn = deleted || look.hidden === true;
        paragraph.keepsMark = separatesStyles;
      }
    }
  }

  /** Counts the paragraph in its list and puts the mark before its text. */
  #printMark(paragraph: Paragraph): void {
    const { place, namedBy } = this.styles.place(paragraph.style);
    const numId = paragraph.place.numId ?? place.numId;
    if (numId === undefined || numId === "0") return;
    const tied = namedBy === null ? null : this.counter.levelOfStyle(numId, namedBy);
    const mark = this.counter.next(numId, paragraph.place.ilvl ?? tied ?? place.ilvl ?? 0);
    const at = paragraph.lines.findIndex((line) => line.some(({ text }) => text.trim() !== ""));
    // A number without words is counted, as Word does, but says nothing, unless it numbers a row.
    if (at === -1 && this.#openCells > 0 && /[\p{L}\p{N}]/u.test(mark))
      paragraph.lines[0] = [{ text: mark, font: null }];
    if (mark === "" || at === -1) return;
    paragraph.lines[at] = [{ text: `${mark} `, font: null }, ...trimmed(paragraph.lines[at] ?? [])];
  }

  #readInline(name: string, paragraph: Paragraph): void {
    if (name === "w:r" || name === "m:r") this.#readRun(paragraph);
    else if (name === "mc:AlternateContent") this.#chosen(() => this.#readInlines(paragraph));
    else if (name.startsWith("m:") && !name.endsWith("Pr")) this.#readInlines(paragraph);
    else this.#within(name, () => this.#readInlines(paragraph));
  }

  #readInlines(paragraph: Paragraph): void {
    for (const child of this.#reader.children()) this.#readInline(child, paragraph);
  }

  #readRun(paragraph: Paragraph): void {
    let look = this.styles.look(paragraph.style, null);
    for (const child of this.#reader.children()) {
      if (child === "w:rPr") {
        const own = readLook(this.#reader);
        look = { ...this.styles.look(paragraph.style, own.style), ...own.look };
      } else this.#readRunContent(child, look, paragraph);
    }
  }

  #readRunContent(name: string, look: RunLook, paragraph: Paragraph): void {
    const reader = this.#reader;
    const font = look.font ?? null;
    switch (name) {
      case "w:t":
      case "m:t":
        return this.#write(withoutPrivateUse(reader.content(), font), look, paragraph);
      case "w:tab":
      case "w:ptab":
        return this.#write("\t", look, paragraph);
      case "w:noBreakHyphen":
        return this.#write("-", look, paragraph);
      case "w:br":
      case "w:cr":
        return this.#write("\n", look, paragraph);
      case "w:sym": {
        const code = Number.parseInt(reader.attribute("char") ?? "", 16);
        if (!Number.isNaN(code)) this.#write(symbolOf(reader.attribute("font"), code), look, paragraph);
        return;
      }
      case "w:fldChar":
        return this.#turnField(reader.attribute("fldCharType"));
      case "w:footnoteReference":
        return this.#refer(this.footnotes);
      case "w:endnoteReference":
        return this.#refer(this.endnotes);
      case "w:ruby":
        for (const child of reader.children()) if (child === "w:rubyBase") this.#readInlines(paragraph);
        return;
      case "mc:AlternateContent":
        return this.#chosen(() => {
          for (const child of reader.children()) this.#readRunContent(child, look, paragraph);
        });
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return this.#readBoxes(paragraph);
    }
  }

  #turnField(type: string | null): void {
    if (type === "begin") this.#fields.push(false);
    else if (type === "separate" && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
    else if (type === "end") this.#fields.pop();
  }

  #refer(notes: string[]): void {
    const id = this.#reader.attribute("id");
    if (id !== null) notes.push(id);
  }

  #write(text: string, look: RunLook, paragraph: Paragraph): void {
    if (this.#fields.includes(false)) return;
    if (look.hidden === true) {
      this.#hasHidden ||= text.trim() !== "";
      return;
    }
    const shown = look.capitals === true ? text.toLocaleUpperCase("vi") : text;
    const font = look.font ?? null;
    // Line ends within `w:t` are spaces to Word; only breaks end a line.
    if (shown === "\n") paragraph.lines.push([]);
    else paragraph.lines.at(-1)?.push({ text: shown.replace(/[\r\n]/g, " "), font });
  }

  /** Looks for text boxes in a drawing, however deep they lie. */
  #readBoxes(paragraph: Paragraph): void {
    for (const child of this.#reader.children()) {
      if (child === "w:txbxContent") for (const line of this.#blocks()) paragraph.boxes.push(line);
      else if (child === "mc:AlternateContent") this.#chosen(() => this.#readBoxes(paragraph));
      else this.#readBoxes(paragraph);
    }
  }

  #readTable(): Line[] {
    const rows: Row[] = [];
    let bordered: boolean | null = null;
    let style: string | null = null;
    const read = () => {
      for (const child of this.#reader.children()) {
        if (child === "w:tr") {
          const row = this.#readRow();
          if (row !== null) rows.push(row);
        } else if (child === "w:tblPr") {
          for (const property of this.#reader.children()) {
            if (property === "w:tblStyle") style = this.#reader.attribute("val");
            else if (property === "w:tblBorders") bordered = hasInnerLines(this.#reader);
          }
        } else this.#within(child, read);
      }
    };
    read();
    return linesOfTable(rows, bordered ?? this.styles.isBordered(style));
  }

  /** A row of cells; null where a tracked change has removed it. */
  #readRow(): Row | null {
    const cells: Cell[] = [];
    let indent = 0;
    let removed = false;
    const read = () => {
      for (const child of this.#reader.children()) {
        if (child === "w:tc") cells.push(this.#readCell());
        else if (child === "w:trPr") {
          for (const property of this.#reader.children()) {
            if (CHANGED.has(property)) this.#hasChanges = true;
            if (REMOVED.has(property)) removed = true;
            else if (property === "w:gridBefore") indent = this.#columns();
          }
        } else this.#within(child, read);
      }
    };
    read();
    return removed ? null : { cells, indent };
  }

  #readCell(): Cell {
    let columns = 1;
    let continuesAbove = false;
    let bordered: boolean | null = null;
    const lines: Line[] = [];
    const carried: Piece[][] = [];
    this.#openCells++;
    for (const child of this.#reader.children()) {
      if (child === "w:p") this.#readParagraph(lines, carried);
      else if (child === "w:tbl") for (const line of this.#readTable()) lines.push(line);
      else if (child !== "w:tcPr") this.#within(child, () => this.#readBlocks(lines, carried));
      else {
        for (const property of this.#reader.children()) {
          if (property === "w:gridSpan") columns = Math.max(1, this.#columns());
          else if (property === "w:vMerge") continuesAbove = this.#reader.attribute("val") !== "restart";
          else if (property === "w:tcBorders") bordered = this.#hasBorders();
        }
      }
    }
    this.#openCells--;
    for (const line of carried) lines.push(trimmed(line));
    return { lines, columns, continuesAbove, bordered };
  }

  #columns(): number {
    return Math.min(Math.max(numberIn(this.#reader.attribute("val"), 1), 0), MOST_COLUMNS);
  }

  /** Whether a cell draws any line of its own. */
  #hasBorders(): boolean {
    let drawn = false;
    for (const _side of this.#reader.children()) drawn ||= isDrawn(this.#reader.attribute("val"));
    return drawn;
  }
}
