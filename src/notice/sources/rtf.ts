import { SourceLines, type Line } from "./lines";
import { decodePage, pageOf } from "./rtf/code-pages";
import { RtfFonts, type RtfFont } from "./rtf/fonts";
import { RtfStory } from "./rtf/story";
import { tokensOf } from "./rtf/tokens";
import type { SourceText, SourceWarning } from "./source";
import { symbolOf, withoutPrivateUse } from "./symbols";

/**
 * Reads Rich Text Format, as Word, WordPad and LibreOffice write it (specification 1.9.1): the text with all
 * tracked changes accepted, list marks as they stand beside their items, without headers and footers.
 */
export function readRtf(bytes: Uint8Array): SourceText {
  const reader = new RtfReader(bytes);
  reader.read();
  return reader.finish();
}

/** Groups that are not part of what a reader sees, beside those that open with `\*`. */
const UNSEEN = new Set(
  (
    "colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst filetbl " +
    "nonshppict nonesttables shprslt sp xe tc mmathPr"
  ).split(" "),
);
/** Groups with `\*` whose text is seen, or that hold such. */
const SEEN = new Set(["shpinst", "shpgrp", "do", "ud", "pntext"]);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", " "],
  ["enspace", " "],
  ["qmspace", " "],
  ["bullet", "•"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
]);
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["~", "\u00A0"],
  ["_", "-"],
  ["\\", "\\"],
  ["{", "{"],
  ["}", "}"],
  ["\t", "\t"],
]);

/** Open groups beyond this depth are read as if they stood side by side. */
const DEEPEST = 1000;

/** What holds for the text of a group; those within it begin with the same. */
interface Group {
  font: number | null;
  capitals: boolean;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  /** How many signs stand behind a `\u` for readers that do not know it. */
  fallback: number;
  /** Nothing of it is seen. */
  skipped: boolean;
  /** It has just opened with `\*`. */
  starred: boolean;
  inFonts: boolean;
  /** It says the same twice, first without Unicode. */
  twice: boolean;
  inMark: boolean;
  story: RtfStory;
  /** Where its lines go, for the group that opens a story of its own. */
  deliver: ((lines: Line[]) => void) | null;
}

class RtfReader {
  readonly #fonts = new RtfFonts();
  readonly #body = new RtfStory();
  readonly #notes: Line[][] = [];
  readonly #outer: Group[] = [];
  #group: Group = {
    font: null,
    capitals: false,
    hidden: false,
    deleted: false,
    inTable: false,
    fallback: 1,
    skipped: false,
    starred: false,
    inFonts: false,
    twice: false,
    inMark: false,
    story: this.#body,
    deliver: null,
  };
  #tooDeep = 0;
  #page = pageOf(null);
  #standardFont: number | null = null;
  /** Bytes whose letters are not yet told: a letter may have two. */
  #bytes: number[] = [];
  /** Signs still to be passed over behind a `\u`. */
  #toSkip = 0;
  #hasChanges = false;
  #hasHidden = false;

  constructor(private readonly input: Uint8Array) {}

  read(): void {
    for (const token of tokensOf(this.input)) {
      if (token.kind === "text") this.#take(this.input.subarray(token.from, token.to));
      else if (token.kind === "byte") this.#take([token.byte]);
      else {
        this.#flush();
        if (token.kind === "open") this.#open();
        else if (token.kind === "close") this.#close();
        else if (token.kind === "word") this.#word(token.name, token.number);
        else this.#symbol(token.sign);
      }
    }
    this.#flush();
    while (this.#outer.length > 0) this.#close();
  }

  finish(): SourceText {
    const lines = new SourceLines();
    const body = this.#body.finish();
    while (body.at(-1)?.length === 0) body.pop();
    lines.add(body);
    lines.addNotes(this.#notes.filter((note) => note.length > 0));
    const warnings: SourceWarning[] = [];
    if (this.#hasChanges) warnings.push({ code: "tracked-changes", detail: null, spans: [] });
    if (this.#hasHidden) warnings.push({ code: "hidden-text", detail: null, spans: [] });
    return lines.finish(warnings);
  }

  #open(): void {
    this.#toSkip = 0;
    if (this.#outer.length >= DEEPEST) {
      this.#tooDeep++;
      return;
    }
    this.#outer.push(this.#group);
    const { twice, skipped } = this.#group;
    this.#group = { ...this.#group, starred: false, twice: false, deliver: null, skipped: skipped || twice };
  }

  #close(): void {
    this.#toSkip = 0;
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      return;
    }
    const outer = this.#outer.pop();
    // A brace too many ends nothing.
    if (outer === undefined) return;
    const { deliver, story } = this.#group;
    this.#group = outer;
    deliver?.(story.finish());
  }

  /** A group with paragraphs of its own opens. */
  #divert(deliver: (lines: Line[]) => void): void {
    if (this.#group.skipped || this.#outer.length === 0) return;
    this.#group.story = new RtfStory();
    this.#group.inTable = false;
    this.#group.deliver = deliver;
  }

  #word(name: string, number: number | null): void {
    const group = this.#group;
    if (group.starred) {
      group.starred = false;
      if (!SEEN.has(name)) group.skipped = true;
    }
    // `{\upr{plain}{\*\ud{Unicode}}}`
    if (name === "ud") group.skipped = this.#outer.at(-2)?.skipped ?? false;
    if (UNSEEN.has(name)) group.skipped = true;
    if (name === "fonttbl") group.inFonts = true;
    if (group.inFonts) return this.#fonts.describe(name, number);
    if (group.skipped) return;
    const sign = SIGNS.get(name);
    if (sign !== undefined) return this.#write(name === "tab" && group.inMark ? " " : sign);
    if (group.story.define(name, number) || this.#format(name, number)) return;
    this.#place(name, number);
  }

  /** Words about how letters look; says whether it is one. */
  #format(name: string, number: number | null): boolean {
    const group = this.#group;
    const isOn = number !== 0;
    switch (name) {
      case "plain":
        Object.assign(group, { font: this.#standardFont, capitals: false, hidden: false, deleted: false });
        return true;
      case "f":
        group.font = number;
        return true;
      case "caps":
        group.capitals = isOn;
        return true;
      case "v":
        group.hidden = isOn;
        return true;
      case "deleted":
        group.deleted = isOn;
        this.#hasChanges = true;
        return true;
      case "revised":
        this.#hasChanges ||= isOn;
        return true;
      case "uc":
        group.fallback = Math.max(number ?? 1, 0);
        return true;
      case "deff":
        this.#standardFont = number;
        group.font ??= number;
        return true;
      case "ansicpg":
        this.#page = pageOf(number);
        return true;
      default:
        return false;
    }
  }

  /** Words about where text stands. */
  #place(name: string, number: number | null): void {
    const group = this.#group;
    const { story } = group;
    switch (name) {
      case "u":
        this.#writeCode(number ?? 0);
        this.#toSkip = group.fallback;
        return;
      case "par":
      case "line":
        return story.endLine(group.inTable);
      case "page":
      case "sect":
      case "column":
        return story.break(group.inTable);
      case "pard":
        group.inTable = false;
        return;
      case "intbl":
        group.inTable = true;
        return;
      case "cell":
        return story.endCell();
      case "nestcell":
        return story.break(true);
      case "row":
        return story.endRow();
      case "upr":
        group.twice = true;
        return;
      case "listtext":
      case "pntext":
        group.inMark = true;
        return;
      case "footnote":
        return this.#divert((lines) => this.#notes.push(lines.filter((line) => line.length > 0)));
      case "shptxt":
      case "dptxbxtext":
        return this.#divert((lines) => story.addBox(lines));
    }
  }

  #symbol(sign: string): void {
    if (sign === "*") {
      this.#group.starred = true;
      return;
    }
    const shown = SYMBOLS.get(sign);
    if (shown === undefined) return;
    if (this.#toSkip > 0) this.#toSkip--;
    else this.#write(shown);
  }

  #take(bytes: Iterable<number> & { readonly length: number }): void {
    if (this.#group.skipped && !this.#group.inFonts) return;
    if (this.#toSkip >= bytes.length) {
      this.#toSkip -= bytes.length;
      return;
    }
    for (const byte of bytes)
      if (this.#toSkip > 0) this.#toSkip--;
      else if (byte >= 0x20 || byte === 0x09) this.#bytes.push(byte);
  }

  /** Tells the letters of the bytes gathered. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (this.#group.inFonts) {
      if (!this.#group.skipped) this.#fonts.addName(bytes, this.#page);
      return;
    }
    const font = this.#font;
    if (font?.isSymbol === true)
      this.#write([...bytes].map((byte) => (byte <= 0x20 ? " " : symbolOf(font.name, byte))).join(""));
    else this.#write(decodePage(bytes, font?.page ?? this.#page));
  }

  #writeCode(number: number): void {
    const code = number < 0 ? number + 0x10000 : number;
    if (code > 0 && code <= 0x10ffff)
      this.#write(withoutPrivateUse(String.fromCodePoint(code), this.#font?.name ?? null));
  }

  #write(text: string): void {
    const { hidden, deleted, skipped, capitals, story, inMark } = this.#group;
    if (skipped || deleted) return;
    if (hidden) {
      this.#hasHidden ||= text.trim() !== "";
      return;
    }
    story.write(capitals ? text.toLocaleUpperCase("vi") : text, inMark ? null : (this.#font?.name ?? null));
  }

  get #font(): RtfFont | null {
    const { font } = this.#group;
    return font === null ? null : this.#fonts.get(font);
  }
}
