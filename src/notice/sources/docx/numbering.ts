import { XmlReader } from "../xml";
import { NAMESPACES } from "./namespaces";
import { formatNumber } from "./number-format";
import { bulletOf, withoutPrivateUse } from "../symbols";

/** One level of a list: how its number counts and what is printed. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** The pattern of the mark: `%1.%2.`, or the bullet itself. */
  readonly text: string;
  /** The list begins again after this level or a higher one; 0: never. Null: after any higher level. */
  readonly restartAfter: number | null;
  /** All numbers in figures ("legal" numbering), whatever the levels above use. */
  readonly figuresOnly: boolean;
  readonly font: string | null;
  readonly hidden: boolean;
  /** The paragraph style whose paragraphs stand at this level. */
  readonly style: string | null;
}

interface Definition {
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that really holds the levels. */
  readonly heldBy: string | null;
  /** The numbering style whose levels these are. */
  readonly holds: string | null;
}

interface List {
  readonly definition: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Word lists have nine levels. */
const LOWEST = 8;

/** What `numbering.xml` defines: lists (`w:num`) by id, each pointing to a definition (`w:abstractNum`). */
export class NumberingDefinitions {
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  /** Definition by the numbering style whose levels it holds. */
  readonly #holders = new Map<string, string>();

  /** @param xml the part's text; null where a document has no lists */
  constructor(xml: string | null) {
    if (xml === null) return;
    const reader = new XmlReader(xml, NAMESPACES);
    for (const root of reader.children()) {
      if (root !== "w:numbering") continue;
      for (const child of reader.children()) {
        const id = reader.attribute(child === "w:num" ? "numId" : "abstractNumId");
        if (id === null) continue;
        if (child === "w:abstractNum") this.#define(id, readDefinition(reader));
        else if (child === "w:num") this.#lists.set(id, readList(reader));
      }
    }
  }

  #define(id: string, definition: Definition): void {
    this.#definitions.set(id, definition);
    if (definition.holds !== null) this.#holders.set(definition.holds, id);
  }

  /** The definition whose counters a list moves, and the list itself; null where it is not defined. */
  find(numId: string): { readonly definition: string; readonly list: List } | null {
    const list = this.#lists.get(numId);
    if (list === undefined) return null;
    const heldBy = this.#definitions.get(list.definition)?.heldBy;
    const holder = heldBy == null ? undefined : this.#holders.get(heldBy);
    return { definition: holder ?? list.definition, list };
  }

  /** The level as the list has it: its own where it overrides the definition's. */
  level(numId: string, ilvl: number): Level | null {
    const found = this.find(numId);
    if (found === null) return null;
    return found.list.levels.get(ilvl) ?? this.#definitions.get(found.definition)?.levels.get(ilvl) ?? null;
  }

  /** The level that a paragraph style is tied to. */
  levelOfStyle(numId: string, style: string): number | null {
    const found = this.find(numId);
    const levels = found === null ? undefined : this.#definitions.get(found.definition)?.levels;
    for (const [ilvl, level] of levels ?? []) if (level.style === style) return ilvl;
    return null;
  }
}

/** Counts the paragraphs of a document in their order and says the mark that Word prints before each. */
export class ListCounter {
  /** By definition, the number each level stands at; lists of the same definition count on together. */
  readonly #counts = new Map<string, Map<number, number>>();
  /** Lists and levels whose own start (`w:startOverride`) has been used. */
  readonly #started = new Set<string>();

  constructor(private readonly definitions: NumberingDefinitions) {}

  /** The level of a list that a paragraph style is tied to; null where it is to none. */
  levelOfStyle(numId: string, style: string): number | null {
    return this.definitions.levelOfStyle(numId, style);
  }

  /** The mark of the next paragraph of this list and level; empty where nothing is printed. */
  next(numId: string, ilvl: number): string {
    const found = this.definitions.find(numId);
    const at = Math.min(Math.max(Math.trunc(ilvl) || 0, 0), LOWEST);
    const level = this.definitions.level(numId, at);
    if (found === null || level === null) return "";
    let counts = this.#counts.get(found.definition);
    if (counts === undefined) this.#counts.set(found.definition, (counts = new Map<number, number>()));

    this.#useOwnStarts(numId, found.list, at, counts);
    const before = counts.get(at);
    counts.set(at, before === undefined ? this.#startOf(numId, at, level) : before + 1);
    for (let below = at + 1; below <= LOWEST; below++) {
      const restartAfter = this.definitions.level(numId, below)?.restartAfter ?? null;
      if (restartAfter === null || at < restartAfter) counts.delete(below);
    }
    return this.#print(numId, level, counts);
  }

  /** A list with a start of its own begins there the first time that the level is used through it. */
  #useOwnStarts(numId: string, list: List, at: number, counts: Map<number, number>): void {
    for (const [ilvl, start] of list.starts) {
      const key = `${numId}/${ilvl}`;
      if (ilvl > at || this.#started.has(key)) continue;
      this.#started.add(key);
      // The level itself is about to count one on; a level above shows where it stands.
      if (ilvl === at) counts.set(ilvl, start - 1);
      else counts.delete(ilvl);
    }
  }

  #print(numId: string, level: Level, counts: ReadonlyMap<number, number>): string {
    if (level.hidden) return "";
    if (level.format === "bullet") return bulletOf(level.text, level.font);
    return withoutPrivateUse(level.text, level.font).replace(/%([1-9])/g, (_, digit: string) => {
      const ilvl = Number(digit) - 1;
      const named = this.definitions.level(numId, ilvl);
      const value = counts.get(ilvl) ?? this.#startOf(numId, ilvl, named);
      const format = named?.format ?? "decimal";
      return formatNumber(value, level.figuresOnly && format !== "none" ? "decimal" : format);
    });
  }

  #startOf(numId: string, ilvl: number, level: Level | null): number {
    return this.definitions.find(numId)?.list.starts.get(ilvl) ?? level?.start ?? 1;
  }
}

function readDefinition(reader: XmlReader): Definition {
  const levels = new Map<number, Level>();
  let heldBy: string | null = null;
  let holds: string | null = null;
  for (const child of reader.children()) {
    if (child === "w:lvl") addLevel(reader, levels);
    else if (child === "w:numStyleLink") heldBy = reader.attribute("val");
    else if (child === "w:styleLink") holds = reader.attribute("val");
  }
  return { levels, heldBy, holds };
}

function readList(reader: XmlReader): List {
  let definition = "";
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const child of reader.children()) {
    if (child === "w:abstractNumId") definition = reader.attribute("val") ?? "";
    if (child !== "w:lvlOverride") continue;
    const ilvl = numberIn(reader.attribute("ilvl"), 0);
    for (const override of reader.children()) {
      if (override === "w:startOverride") starts.set(ilvl, numberIn(reader.attribute("val"), 1));
      else if (override === "w:lvl") addLevel(reader, levels);
    }
  }
  return { definition, starts, levels };
}

function addLevel(reader: XmlReader, levels: Map<number, Level>): void {
  const ilvl = numberIn(reader.attribute("ilvl"), 0);
  let level: Level = {
    start: 0,
    format: "decimal",
    text: "",
    restartAfter: null,
    figuresOnly: false,
    font: null,
    hidden: false,
    style: null,
  };
  for (const child of reader.children()) {
    const value = reader.attribute("val");
    if (child === "w:start") level = { ...level, start: numberIn(value, 0) };
    else if (child === "w:numFmt") level = { ...level, format: value ?? "decimal" };
    else if (child === "w:lvlText") level = { ...level, text: value ?? "" };
    else if (child === "w:lvlRestart") level = { ...level, restartAfter: numberIn(value, 0) };
    else if (child === "w:isLgl") level = { ...level, figuresOnly: isOn(value) };
    else if (child === "w:pStyle") level = { ...level, style: value };
    else if (child === "w:rPr") {
      for (const property of reader.children()) {
        if (property === "w:vanish") level = { ...level, hidden: isOn(reader.attribute("val")) };
        else if (property === "w:rFonts")
          level = { ...level, font: reader.attribute("ascii") ?? reader.attribute("hAnsi") };
      }
    } else if (child === "mc:AlternateContent") {
      // A number format newer than the file's own list of them; the fallback is what older programs print.
      for (const branch of reader.children())
        if (branch === "mc:Fallback")
          for (const format of reader.children())
            if (format === "w:numFmt") level = { ...level, format: reader.attribute("val") ?? "decimal" };
    }
  }
  levels.set(ilvl, level);
}

/** A whole number from an attribute, kept to a size that counting cannot leave. */
export function numberIn(value: string | null, otherwise: number): number {
  const number = value === null ? NaN : Number.parseInt(value, 10);
  return Number.isNaN(number) ? otherwise : Math.min(Math.max(number, -1), 1_000_000_000);
}

/** A switch of WordprocessingML: present means on unless it says otherwise. */
export function isOn(value: string | null): boolean {
  return value === null || !["0", "false", "off"].includes(value);
}
