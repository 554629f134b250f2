import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export const escapeXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** A run; `properties` is the inside of `w:rPr`. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of runs or plain text; `properties` is the inside of `w:pPr`. */
export const paragraph = (content: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") ? content : run(content)}</w:p>`;

/** The properties of a paragraph in a list. */
export const inList = (numId: number | string, ilvl: number | string = 0) =>
  `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const inserted = (content: string) => `<w:ins w:id="1" w:author="A">${content}</w:ins>`;
export const deleted = (text: string) =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText>${escapeXml(text)}</w:delText></w:r></w:del>`;

/** A text box as Word writes it: once for new programs, once for old ones. */
export const textBox = (...paragraphs: string[]) => {
  const content = `<w:txbxContent>${paragraphs.map((text) => paragraph(text)).join("")}</w:txbxContent>`;
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx>` +
    `</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict>` +
    `</mc:Fallback></mc:AlternateContent></w:r>`
  );
};

export const footnoteMark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

const lines = (kind: string) =>
  `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="${kind}"/>`)
    .join("")}</w:tblBorders>`;

/** A cell of one or more paragraphs; `properties` is the inside of `w:tcPr`. */
export const cell = (content: string | string[], properties = "") =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${[content]
    .flat()
    .map((text) => (text.startsWith("<w:p") ? text : paragraph(text)))
    .join("")}</w:tc>`;

/** A table of rows of cells, each a text, several paragraphs, or the XML of `cell`. */
export const table = (rows: (string | string[])[][], bordered: boolean) =>
  `<w:tbl><w:tblPr>${lines(bordered ? "single" : "none")}</w:tblPr>${rows
    .map((cells) => {
      const content = cells.map((one) =>
        typeof one === "string" && one.startsWith("<w:tc") ? one : cell(one),
      );
      return `<w:tr>${content.join("")}</w:tr>`;
    })
    .join("")}</w:tbl>`;

export interface Level {
  readonly format?: string;
  readonly text: string;
  readonly start?: number;
  /** More of the level's own XML, e.g. `<w:lvlRestart w:val="0"/>`. */
  readonly more?: string;
}

/** A definition of a list: its levels in order. */
export const definition = (id: number, levels: readonly Level[], more = "") =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels
    .map(
      ({ format = "decimal", text, start = 1, more: own = "" }, ilvl) =>
        `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${own}` +
        `<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>`;

/** A list that uses a definition. */
export const list = (numId: number, definitionId: number, overrides = "") =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;

export const startOverride = (ilvl: number, start: number) =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

export interface DocxParts {
  /** The inside of `w:body`. */
  readonly body: string;
  /** The inside of `w:numbering`: definitions, then lists. */
  readonly numbering?: string;
  /** The inside of `w:styles`. */
  readonly styles?: string;
  /** Text of each footnote; its id is its place, from 1. */
  readonly footnotes?: readonly string[];
  /** Further files of the package. */
  readonly more?: Readonly<Record<string, string>>;
}

const PROLOGUE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const NAMES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
  `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

/** The bytes of a Word document. */
export function makeDocx({ body, numbering, styles, footnotes, more = {} }: DocxParts): Uint8Array {
  const parts: Record<string, string | undefined> = {
    numbering: numbering === undefined ? undefined : `<w:numbering ${NAMES}>${numbering}</w:numbering>`,
    styles: styles === undefined ? undefined : `<w:styles ${NAMES}>${styles}</w:styles>`,
    footnotes:
      footnotes &&
      `<w:footnotes ${NAMES}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p>` +
        `</w:footnote>${footnotes
          .map((text, i) => `<w:footnote w:id="${i + 1}">${paragraph(text)}</w:footnote>`)
          .join("")}</w:footnotes>`,
  };
  const present = Object.entries(parts).filter(([, xml]) => xml !== undefined);
  const relation = (type: string, target: string, id: number) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const type = (name: string, kind: string) =>
    `<Override PartName="/word/${name}.xml" ` +
    `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `${type("document", "document.main")}${present.map(([name]) => type(name, name)).join("")}</Types>`,
    "_rels/.rels": `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${relation("officeDocument", "word/document.xml", 1)}</Relationships>`,
    "word/_rels/document.xml.rels": `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${present
      .map(([name], i) => relation(name, `${name}.xml`, i + 1))
      .join("")}</Relationships>`,
    "word/document.xml": `${PROLOGUE}<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(present.map(([name, xml]) => [`word/${name}.xml`, `${PROLOGUE}${xml}`])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
