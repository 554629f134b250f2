import { nextMark, type OpenList } from "./html/list-marks";
import { readStyle, type InlineStyle } from "./html/styles";
import { tokensOf, type Attributes } from "./html/tokens";
import { SourceLines, trimmed, type Line, type Piece } from "./lines";
import type { SourceText, SourceWarning } from "./source";
import { bulletOf, withoutPrivateUse } from "./symbols";
import { MOST_COLUMNS, linesOfTable, type Cell, type Row } from "./table";
import { decodeText } from "./text";
import { decodeWindows1252 } from "./windows-1252";

/**
 * Reads HTML from the clipboard or a file, as Word, Google Docs, browsers and Zalo write it: one line per
 * paragraph, list marks in the text. Nothing of it is run or fetched.
 */
export function readHtml(bytes: Uint8Array): SourceText {
  const { text, guessed } = decodeHtml(bytes);
  const reader = new HtmlReader();
  reader.read(fragmentOf(text));
  const warnings: SourceWarning[] =
    guessed === null ? [] : [{ code: "encoding-guessed", detail: guessed, spans: [] }];
  return reader.finish(warnings);
}

/** What the bytes are by themselves; else what the page says of itself; else the best guess. */
function decodeHtml(bytes: Uint8Array): { text: string; guessed: string | null } {
  const decoded = decodeText(bytes);
  if (decoded.guessed === null) return decoded;
  const head = decoded.text.slice(0, 4096);
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1];
  if (charset === undefined || charset.toLowerCase() === decoded.guessed)
    return { ...decoded, guessed: null };
  if (/^(?:windows-1252|iso-8859-1|latin-?1)$/i.test(charset))
    return { text: decodeWindows1252(bytes), guessed: null };
  try {
    return { text: new TextDecoder(charset).decode(bytes), guessed: null };
  } catch {
    return decoded;
  }
}

/** The clipboard's form marks what was copied within the page around it. */
function fragmentOf(html: string): string {
  const from = html.indexOf("<!--StartFragment");
  const start = from === -1 ? html.indexOf("<") : html.indexOf(">", from) + 1;
  const end = from === -1 ? -1 : html.indexOf("<!--EndFragment", start);
  return html.slice(Math.max(start, 0), end === -1 ? undefined : end);
}

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);
const WITHOUT_END = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);
/** Open elements beyond this depth are read as if they stood side by side. */
const DEEPEST = 400;

interface Element {
  readonly name: string;
  readonly font: string | null;
  readonly hidden: boolean;
  readonly keepsBlanks: boolean;
  /** Within Word's own list mark. */
  readonly inMark: boolean;
}

/** A cell while it is read. */
interface OpenCell {
  readonly lines: Line[];
  readonly columns: number;
  readonly bordered: boolean | null;
  readonly rowsBelow: number;
}

interface OpenTable {
  readonly bordered: boolean;
  readonly rows: Row[];
  row: { cells: Cell[]; column: number } | null;
  cell: OpenCell | null;
  /** Columns that a cell further up still covers: for how many more rows, and how many columns at once. */
  readonly covered: Map<number, { rows: number; readonly columns: number }>;
}

class HtmlReader {
  readonly #lines: Line[] = [];
  readonly #open: Element[] = [];
  readonly #lists: OpenList[] = [];
  readonly #tables: OpenTable[] = [];
  #line: Piece[] = [];
  #mark = "";
  #hasHidden = false;
  #hasChanges = false;

  read(html: string): void {
    for (const token of tokensOf(html)) {
      if (token.kind === "text") this.#write(token.text);
      else if (token.kind === "open") this.#openElement(token.name, token.attributes);
      else this.#closeElement(token.name);
    }
    this.#endLine();
    while (this.#tables.length > 0) this.#endTable();
  }

  finish(warnings: readonly SourceWarning[]): SourceText {
    const lines = new SourceLines();
    lines.add(this.#lines);
    const own: SourceWarning[] = [];
    if (this.#hasChanges) own.push({ code: "tracked-changes", detail: null, spans: [] });
    if (this.#hasHidden) own.push({ code: "hidden-text", detail: null, spans: [] });
    return lines.finish([...warnings, ...own]);
  }

  get #top(): Element {
    return this.#open.at(-1) ?? { name: "", font: null, hidden: false, keepsBlanks: false, inMark: false };
  }

  #openElement(name: string, attributes: Attributes): void {
    const style = readStyle(attributes.get("style"));
    if (name === "br") return this.#break();
    if (BLOCKS.has(name)) this.#endLine();
    if (WITHOUT_END.has(name)) return;
    this.#openStructure(name, attributes, style);
    if (style.tabs !== undefined) this.#append("\t".repeat(style.tabs), this.#top.font);
    if (this.#open.length >= DEEPEST) return;

    const isRemoved = name === "del" || (attributes.get("class") ?? "").includes("msoDel");
    if (isRemoved || name === "ins") this.#hasChanges = true;
    const isHidden = style.hidden === true || attributes.has("hidden");
    if (isHidden && !this.#top.hidden) this.#hasHidden = true;
    const isUnread = isRemoved || isHidden || style.tabs !== undefined || isNoteMark(name, attributes, style);
    this.#open.push({
      name,
      font: style.font ?? (name === "font" ? attributes.get("face") : undefined) ?? this.#top.font,
      hidden: this.#top.hidden || isUnread,
      keepsBlanks: style.keepsBlanks ?? (name === "pre" || this.#top.keepsBlanks),
      inMark: this.#top.inMark || style.isListMark === true,
    });
  }

  #openStructure(name: string, attributes: Attributes, style: InlineStyle): void {
    if (name === "ol" || name === "ul") {
      const listStyle = style.listStyle ?? attributes.get("type") ?? (name === "ol" ? "decimal" : "disc");
      const next = Number.parseInt(attributes.get("start") ?? "1", 10) || 1;
      if (this.#lists.length < DEEPEST) this.#lists.push({ ordered: name === "ol", style: listStyle, next });
    } else if (name === "li") {
      const list = this.#lists.at(-1) ?? { ordered: false, style: "disc", next: 1 };
      this.#mark = nextMark(list, style.listStyle ?? attributes.get("type"), attributes.get("value"));
    } else if (name === "table") {
      const bordered = style.bordered ?? !["0", undefined].includes(attributes.get("border"));
      if (this.#tables.length < DEEPEST)
        this.#tables.push({ bordered, rows: [], row: null, cell: null, covered: new Map() });
    } else if (name === "tr") this.#beginRow();
    else if (name === "td" || name === "th") this.#beginCell(attributes, style);
  }

  #closeElement(name: string): void {
    if (BLOCKS.has(name)) this.#endLine();
    if (name === "ol" || name === "ul") this.#lists.pop();
    else if (name === "table") this.#endTable();
    else if (name === "tr") this.#endRow();
    else if (name === "td" || name === "th") this.#endCell();
    // What was opened within and not closed ends with it; an end without a beginning is nothing.
    for (let i = this.#open.length - 1; i >= 0; i--) {
      if (this.#open[i]?.name !== name) continue;
      this.#open.length = i;
      return;
    }
  }

  #write(text: string): void {
    const { hidden, keepsBlanks, font, inMark } = this.#top;
    if (hidden) return;
    if (inMark) {
      // The mark and the blanks that push the words away from it, in a symbol font as a rule.
      const mark = text.replace(/[\s\u00A0]+/g, "");
      if (mark !== "") this.#mark += /[\p{L}\p{N}]{2}|[.)]/u.test(mark) ? mark : bulletOf(mark, font);
      return;
    }
    const shown = withoutPrivateUse(text, font);
    if (!keepsBlanks) return this.#append(shown.replace(/[ \t\r\n\f]+/g, " "), font);
    shown.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.#break();
      this.#append(line, font);
    });
  }

  #append(text: string, font: string | null): void {
    if (text === "" || this.#top.hidden) return;
    const isBlank = /^[ \u00A0]*$/.test(text);
    const last = this.#line.at(-1);
    if (!isBlank && this.#mark !== "") {
      this.#line = [{ text: `${this.#mark} `, font: null }];
      this.#mark = "";
      return void this.#line.push({ text: text.trimStart(), font });
    }
    // Blanks run together over the borders of elements as well.
    const joins =
      last !== undefined && /[ \t]$/.test(last.text) && text.startsWith(" ") && !this.#top.keepsBlanks;
    this.#line.push({ text: joins ? text.slice(1) : text, font });
  }

  #break(): void {
    if (this.#top.hidden) return;
    if (this.#line.length === 0) this.#target.push([]);
    else this.#endLine();
  }

  #endLine(): void {
    const line = trimmed(this.#line);
    this.#line = [];
    if (line.length > 0) this.#target.push(line);
  }

  /** Where lines go: the cell that is open, else the document. */
  get #target(): Line[] {
    for (let i = this.#tables.length - 1; i >= 0; i--) {
      const cell = this.#tables[i]?.cell;
      if (cell != null) return cell.lines;
    }
    return this.#lines;
  }

  #beginRow(): void {
    this.#endRow();
    const table = this.#tables.at(-1);
    if (table !== undefined) table.row = { cells: [], column: 0 };
  }

  #beginCell(attributes: Attributes, style: InlineStyle): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (table.row === null) this.#beginRow();
    this.#coverColumns(table);
    const count = (name: string) => Math.max(Number.parseInt(attributes.get(name) ?? "1", 10) || 1, 1);
    table.cell = {
      lines: [],
      columns: Math.min(count("colspan"), MOST_COLUMNS),
      bordered: style.bordered ?? null,
      rowsBelow: count("rowspan") - 1,
    };
  }

  /** Stands cells in the places that cells of rows above cover. */
  #coverColumns(table: OpenTable): void {
    const { row } = table;
    if (row === null) return;
    for (;;) {
      const cover = table.covered.get(row.column);
      if (cover === undefined || cover.rows <= 0 || row.column >= MOST_COLUMNS) return;
      cover.rows--;
      row.cells.push({ lines: [], columns: cover.columns, continuesAbove: true, bordered: null });
      row.column += cover.columns;
    }
  }

  #endCell(): void {
    const table = this.#tables.at(-1);
    if (table?.cell == null || table.row === null) return;
    this.#endLine();
    this.#mark = "";
    const { lines, columns, bordered, rowsBelow } = table.cell;
    table.row.cells.push({ lines, columns, continuesAbove: false, bordered });
    if (rowsBelow > 0) table.covered.set(table.row.column, { rows: rowsBelow, columns });
    table.row.column += columns;
    table.cell = null;
  }

  #endRow(): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (table?.row == null) return;
    this.#coverColumns(table);
    table.rows.push({ cells: table.row.cells, indent: 0 });
    table.row = null;
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#tables.pop();
    if (table === undefined) return;
    for (const line of linesOfTable(table.rows, table.bordered)) this.#target.push(line);
  }
}

/** Word's marks of footnotes and comments within the sentence, and the comments themselves. */
function isNoteMark(name: string, attributes: Attributes, style: InlineStyle): boolean {
  if (name === "a") return /#_(?:ftn|edn)\d+$/.test(attributes.get("href") ?? "");
  return style.element === "comment-list" || (attributes.get("class") ?? "") === "MsoCommentReference";
}
