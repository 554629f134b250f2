import { deflateSync } from "node:zlib";

/**
 * A small PDF writer for tests. The font is named, not embedded: its widths and the table of its letters are in
 * the file, which is all that a reader of text needs, so no font has to be carried along.
 */
export interface Placed {
  readonly text: string;
  readonly x: number;
  /** From the lower edge of the sheet. */
  readonly y: number;
  readonly size?: number;
  /** Degrees, for watermarks. */
  readonly turned?: number;
  /** Letters that the font lacks: the line has gaps for them, and they are drawn behind it, as from another font. */
  readonly borrowed?: RegExp;
}

export interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface PageContent {
  readonly texts: readonly Placed[];
  readonly strokes?: readonly Stroke[];
  /** The sheet lies on its side and is turned to be read, as printer drivers do with wide tables. */
  readonly onItsSide?: boolean;
}

export const PAGE = { width: 595, height: 842 };

/** Letters are as wide as in a common serif font, roughly, so that lines break at uneven places. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += unitsOf(text.charCodeAt(i));
  return (width * size) / 1000;
}

const unitsOf = (code: number) => {
  const char = String.fromCharCode(code);
  if (/\p{Mn}/u.test(char)) return 0;
  if (/[ .,;:'ijltfr|!()/-]/.test(char)) return 290;
  if (/[mwMW]/.test(char)) return 780;
  return /\p{Lu}/u.test(char) ? 680 : 480;
};

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, "0")).join("");

export interface PdfOptions {
  /** The font's table names no letters, only places for private use. */
  readonly withoutLetters?: boolean;
  /** The font's table names `ớ` by its letter and its marks, as LibreOffice does for text that was typed so. */
  readonly namedWithMarks?: boolean;
  /** Asks for a password before it opens. */
  readonly withPassword?: boolean;
}

/** The bytes of a PDF. */
export function makePdf(pages: readonly PageContent[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (content: string, dictionary = "") => {
    const packed = deflateSync(Buffer.from(content, "latin1"));
    return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString("latin1")}\nendstream`;
  };
  const used = [
    ...new Set(
      pages.flatMap(({ texts }) => texts.flatMap(({ text }) => [...hex(text).matchAll(/.{4}/g)])).map(String),
    ),
  ];
  const FIRST_PAGE = 7;
  const nameOf = (code: string): string => {
    if (options.withoutLetters === true) return `e0${code.slice(2)}`;
    const letter = String.fromCharCode(parseInt(code, 16));
    return options.namedWithMarks === true ? hex(letter.normalize("NFD")) : code;
  };
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(" ")}] >>`,
  );
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Notice /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>`,
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Notice /FontDescriptor 5 0 R /DW 480 ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/W [${used.map((code) => `${parseInt(code, 16)} [${unitsOf(parseInt(code, 16))}]`).join(" ")}] >>`,
  );
  add(
    "<< /Type /FontDescriptor /FontName /Notice /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 " +
      "/Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  add(
    stream(
      "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Notice def " +
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
        `${used.length} beginbfchar\n${used.map((code) => `<${code}> <${nameOf(code)}>`).join("\n")}\nendbfchar\n` +
        "endcmap end end",
    ),
  );
  for (const { texts, strokes = [], onItsSide = false } of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] ${onItsSide ? "/Rotate 90" : ""} ` +
        `/Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    const shown = texts.map(({ text, x, y, size = 14, turned = 0, borrowed }) => {
      const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
      const set = (letters: string) =>
        `BT /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm ${letters} ET`;
      if (!borrowed) return set(`<${hex(text)}> Tj`);
      const drawn = (own: boolean) =>
        [...text].map((letter) =>
          borrowed.test(letter) === own ? -unitsOf(letter.charCodeAt(0)) : `<${hex(letter)}>`,
        );
      return [set(`[${drawn(true).join(" ")}] TJ`), set(`[${drawn(false).join(" ")}] TJ`)].join("\n");
    });
    const drawn = strokes.map(({ from, to }) => `${from.join(" ")} m ${to.join(" ")} l S`);
    const turn = onItsSide ? `0 1 -1 0 ${PAGE.width} 0 cm\n` : "";
    add(stream(turn + [...shown, ...drawn].join("\n")));
  }
  let encryption = "";
  if (options.withPassword === true) {
    const key = "00".repeat(32);
    add(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >>`);
    encryption = `/Encrypt ${objects.length} 0 R /ID [<00> <00>]`;
  }

  let file = "%PDF-1.7\n";
  const places = objects.map((body, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
    `trailer << /Size ${objects.length + 1} /Root 1 0 R ${encryption} >>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const BODY: Frame = { left: 85, right: 538, top: 770, bottom: 70 };

/** How a paragraph is set: where its first line and its other lines begin, counted from the left edge. */
export interface Setting {
  readonly size?: number;
  readonly first?: number;
  readonly rest?: number;
  readonly centred?: boolean;
  /** White before it. */
  readonly before?: number;
}

/** Sets paragraphs into lines and pages as a word processor does. */
export class Typesetter {
  readonly #pages: { texts: Placed[]; strokes: Stroke[] }[] = [{ texts: [], strokes: [] }];
  y: number;

  constructor(private readonly frame: Frame = BODY) {
    this.y = frame.top;
  }

  get #page() {
    return this.#pages.at(-1) ?? { texts: [], strokes: [] };
  }

  paragraph(
    text: string,
    { size = 14, first = 0, rest = 0, centred = false, before = 6 }: Setting = {},
  ): this {
    this.y -= before;
    let indent = first;
    let line = "";
    const flush = () => {
      if (this.y < this.frame.bottom) this.newPage();
      const width = widthOf(line, size);
      const x = centred ? (this.frame.left + this.frame.right - width) / 2 : this.frame.left + indent;
      this.#page.texts.push({ text: line, x, y: this.y, size });
      this.y -= size * 1.2;
      indent = rest;
      line = "";
    };
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && this.frame.left + indent + widthOf(longer, size) > this.frame.right) flush();
      line = line === "" ? word : `${line} ${word}`;
    }
    flush();
    return this;
  }

  /** Two columns side by side; each text is a line, centred in its half or set from its left. */
  sideBySide(left: readonly string[], right: readonly string[], size = 13, centred = true): this {
    const middle = (this.frame.left + this.frame.right) / 2;
    const top = this.y;
    const put = (texts: readonly string[], from: number, to: number, inMiddle: boolean) =>
      texts.forEach((text, i) => {
        const x = inMiddle ? (from + to - widthOf(text, size)) / 2 : from;
        this.#page.texts.push({ text, x, y: top - i * size * 1.2, size });
      });
    put(left, this.frame.left, middle - 10, centred);
    put(right, middle, this.frame.right, true);
    this.y = top - Math.max(left.length, right.length) * size * 1.2;
    return this;
  }

  /** A table drawn with lines; the cells' texts wrap within their columns. */
  table(widths: readonly number[], rows: readonly (readonly string[])[], size = 12): this {
    const edges = widths.reduce((at, width) => [...at, (at.at(-1) ?? 0) + width], [this.frame.left]);
    const [start, end] = [edges[0] ?? 0, edges.at(-1) ?? 0];
    for (const row of rows) {
      const cells = row.map((text, i) => wrap(text, (widths[i] ?? 0) - 8, size));
      const height = Math.max(...cells.map((lines) => lines.length)) * size * 1.2 + 8;
      if (this.y - height < this.frame.bottom) this.newPage();
      const top = this.y + size;
      cells.forEach((lines, i) =>
        lines.forEach((text, k) =>
          this.#page.texts.push({ text, x: (edges[i] ?? 0) + 4, y: top - size * 1.2 * (k + 1), size }),
        ),
      );
      for (const y of [top, top - height]) this.#page.strokes.push({ from: [start, y], to: [end, y] });
      for (const x of edges) this.#page.strokes.push({ from: [x, top], to: [x, top - height] });
      this.y -= height;
    }
    return this;
  }

  newPage(): this {
    this.#pages.push({ texts: [], strokes: [] });
    this.y = this.frame.top;
    return this;
  }

  /** Puts texts where they stand, on the page that is being set. */
  put(...texts: readonly Placed[]): this {
    this.#page.texts.push(...texts);
    return this;
  }

  /** The pages, each with what `frame` puts on it besides: numbers, headers. */
  pages(frame: (number: number) => readonly Placed[] = () => []): PageContent[] {
    return this.#pages.map(({ texts, strokes }, i) => ({ texts: [...frame(i + 1), ...texts], strokes }));
  }
}

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The number of the page in the middle of its upper edge, from the second page on. */
export const pageNumber = (number: number): Placed[] =>
  number === 1 ? [] : [{ text: String(number), x: PAGE.width / 2 - 4, y: 800, size: 13 }];
