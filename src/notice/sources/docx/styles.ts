import { XmlReader } from "../xml";
import { NAMESPACES } from "./namespaces";
import { isOn, numberIn } from "./numbering";

/** What of a run's look changes which text is seen, or what its letters mean; undefined: not said here. */
export interface RunLook {
  readonly hidden?: boolean;
  readonly capitals?: boolean;
  readonly font?: string | null;
}

/** A paragraph's place in a list as far as one source (the paragraph, a style) says it. */
export interface ListPlace {
  readonly numId?: string;
  readonly ilvl?: number;
}

interface Style {
  readonly basedOn: string | null;
  readonly look: RunLook;
  readonly place: ListPlace;
  readonly bordered: boolean | null;
}

/** A chain of styles longer than this is a ring. */
const LONGEST_CHAIN = 50;

/** What `styles.xml` says that matters to the text. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #looks = new Map<string, RunLook>();
  #defaults: RunLook = {};
  /** The style of paragraphs that name none. */
  #paragraph: string | null = null;

  constructor(xml: string | null) {
    if (xml === null) return;
    const reader = new XmlReader(xml, NAMESPACES);
    for (const root of reader.children()) {
      if (root !== "w:styles") continue;
      for (const child of reader.children()) {
        if (child === "w:docDefaults") this.#defaults = readDefaults(reader);
        else if (child === "w:style") this.#add(reader);
      }
    }
  }

  #add(reader: XmlReader): void {
    const id = reader.attribute("styleId");
    const isParagraph = reader.attribute("type") === "paragraph";
    if (id === null) return;
    if (isParagraph && reader.attribute("default") !== null && isOn(reader.attribute("default")))
      this.#paragraph = id;
    this.#styles.set(id, readStyle(reader));
  }

  /** How text looks in a paragraph of this style, and in a run of this character style within it. */
  look(paragraph: string | null, run: string | null): RunLook {
    const key = `${paragraph ?? ""}\n${run ?? ""}`;
    let look = this.#looks.get(key);
    if (look === undefined) {
      look = {
        ...this.#defaults,
        ...this.#chain(paragraph ?? this.#paragraph).look,
        ...this.#chain(run).look,
      };
      this.#looks.set(key, look);
    }
    return look;
  }

  /** The list that a paragraph style puts its paragraphs in, and the style that names the list. */
  place(paragraph: string | null): { readonly place: ListPlace; readonly namedBy: string | null } {
    const { place, namedBy } = this.#chain(paragraph ?? this.#paragraph);
    return { place, namedBy };
  }

  /** Whether tables of this style have lines between their cells. */
  isBordered(table: string | null): boolean {
    return this.#chain(table).bordered ?? false;
  }

  /** A style with all that it takes from the styles below it. */
  #chain(id: string | null): {
    look: RunLook;
    place: ListPlace;
    namedBy: string | null;
    bordered: boolean | null;
  } {
    let look: RunLook = {};
    let place: ListPlace = {};
    let namedBy: string | null = null;
    let bordered: boolean | null = null;
    for (let at = id, steps = 0; at !== null && steps < LONGEST_CHAIN; steps++) {
      const style = this.#styles.get(at);
      if (style === undefined) break;
      look = { ...style.look, ...look };
      // The style nearest the paragraph that says anything about lists is the one a level can be tied to.
      if (namedBy === null && (style.place.numId ?? style.place.ilvl) !== undefined) namedBy = at;
      place = { ...style.place, ...place };
      bordered ??= style.bordered;
      at = style.basedOn;
    }
    return { look, place, namedBy, bordered };
  }
}

function readDefaults(reader: XmlReader): RunLook {
  let look: RunLook = {};
  for (const child of reader.children())
    if (child === "w:rPrDefault")
      for (const properties of reader.children()) if (properties === "w:rPr") look = readLook(reader).look;
  return look;
}

function readStyle(reader: XmlReader): Style {
  let basedOn: string | null = null;
  let look: RunLook = {};
  let place: ListPlace = {};
  let bordered: boolean | null = null;
  for (const child of reader.children()) {
    if (child === "w:basedOn") basedOn = reader.attribute("val");
    else if (child === "w:rPr") look = readLook(reader).look;
    else if (child === "w:pPr") {
      for (const property of reader.children()) if (property === "w:numPr") place = readPlace(reader);
    } else if (child === "w:tblPr") {
      for (const property of reader.children())
        if (property === "w:tblBorders") bordered = hasInnerLines(reader);
    }
  }
  return { basedOn, look, place, bordered };
}

/** What `w:rPr` says of a run, or of the end of a paragraph. */
export interface RunProperties {
  readonly look: RunLook;
  readonly style: string | null;
  /** A tracked change takes the end of this paragraph away. */
  readonly deleted: boolean;
  /** The paragraph's hidden end only parts two styles on one line. */
  readonly separatesStyles: boolean;
}

/** Reads `w:rPr`, which is open. */
export function readLook(reader: XmlReader): RunProperties {
  let look: RunLook = {};
  let style: string | null = null;
  let deleted = false;
  let separatesStyles = false;
  for (const property of reader.children()) {
    if (property === "w:vanish") look = { ...look, hidden: isOn(reader.attribute("val")) };
    else if (property === "w:caps") look = { ...look, capitals: isOn(reader.attribute("val")) };
    else if (property === "w:rStyle") style = reader.attribute("val");
    else if (property === "w:del" || property === "w:moveFrom") deleted = true;
    else if (property === "w:specVanish") separatesStyles = isOn(reader.attribute("val"));
    else if (property === "w:rFonts") {
      // Letters above ASCII are set in hAnsi; a theme's font is never one of the old Vietnamese ones.
      const themed = reader.attribute("hAnsiTheme") ?? reader.attribute("asciiTheme");
      const font = reader.attribute("hAnsi") ?? reader.attribute("ascii");
      if (themed !== null) look = { ...look, font: null };
      else if (font !== null) look = { ...look, font };
    }
  }
  return { look, style, deleted, separatesStyles };
}

/** Reads `w:numPr`, which is open. */
export function readPlace(reader: XmlReader): ListPlace {
  let place: ListPlace = {};
  for (const property of reader.children()) {
    const value = reader.attribute("val");
    if (property === "w:numId" && value !== null) place = { ...place, numId: value };
    else if (property === "w:ilvl") place = { ...place, ilvl: numberIn(value, 0) };
  }
  return place;
}

/** Reads `w:tblBorders`, which is open: whether any line is drawn between cells. */
export function hasInnerLines(reader: XmlReader): boolean {
  let lines = false;
  for (const side of reader.children())
    if (side === "w:insideH" || side === "w:insideV") lines ||= isDrawn(reader.attribute("val"));
  return lines;
}

/** Whether a border of this kind can be seen. */
export function isDrawn(value: string | null): boolean {
  return value !== null && value !== "none" && value !== "nil";
}
