import type { TextLine } from "./normalise";
import type { Span } from "./notice";
import { GLYPHS, type Marker } from "./markers";

/** A passage of the outline: an item with its marker, or a paragraph that stands below one. */
export interface OutlineNode {
  /** From its marker to the end of its paragraph. */
  readonly span: Span;
  /** Where its words begin, behind the marker. */
  readonly textFrom: number;
  readonly text: string;
  readonly marker: Marker | null;
  /** Markers down to here: `1/-4/+2`; `8/p2` for a second paragraph without a marker. */
  readonly path: string;
  readonly parent: OutlineNode | null;
  readonly children: OutlineNode[];
  /** A row of a table, cells separated by tabs. */
  readonly isTableRow: boolean;
}

/** Whether some item above one, at any height, is such. */
export const isBelow = ({ parent }: OutlineNode, isSuch: (above: OutlineNode) => boolean): boolean => {
  for (let above = parent; above; above = above.parent) if (isSuch(above)) return true;
  return false;
};

const joined = (parent: string, label: string): string => (parent === "" ? label : `${parent}/${label}`);

/** Children counted so far, bullets and paragraphs without a mark apart, so that a long list costs no square. */
class Counts {
  private readonly bullets = new Map<OutlineNode, number>();
  private readonly paragraphs = new Map<OutlineNode, number>();

  nextBullet(parent: OutlineNode): number {
    const next = (this.bullets.get(parent) ?? 0) + 1;
    this.bullets.set(parent, next);
    return next;
  }

  /** An item's own text is its first paragraph. */
  nextParagraph(parent: OutlineNode): number {
    const next = (this.paragraphs.get(parent) ?? (parent.marker === null ? 0 : 1)) + 1;
    this.paragraphs.set(parent, next);
    return next;
  }
}

/** Bullets are counted among their like: the second `+` below the fourth `-` is `-4/+2`. */
const labelOf = (marker: Marker, parent: OutlineNode, counts: Counts): string =>
  marker.value === 0 ? `${marker.label}${String(counts.nextBullet(parent))}` : marker.label;

const isSibling = (marker: Marker, node: OutlineNode): boolean => node.marker?.style === marker.style;

const MOST_TITLE = 60;

/** `* Đối với Phòng A:`, `* Phòng A`: an item that only says whose items follow. */
const opensItems = (text: string): boolean =>
  /:\s*$/u.test(text) || (text.trim().length < MOST_TITLE && !/[.;,]\s*$/u.test(text));

/**
 * The item below which a mark without a count belongs where the usual order (`-` over `+` over `*`) says otherwise: beside
 * the open one of its kind, else below the innermost that opens items. Null where the usual order decides.
 */
const parentByUse = (marker: Marker, open: OutlineNode): OutlineNode | null => {
  if (!GLYPHS.has(marker.style)) return null;
  for (let node: OutlineNode | null = open; node?.marker && GLYPHS.has(node.marker.style); node = node.parent)
    if (isSibling(marker, node)) return node.parent;
  const isOut = open.marker && GLYPHS.has(open.marker.style) && marker.rank < open.marker.rank;
  return isOut && opensItems(open.text) ? open : null;
};

/** Whether a new marker belongs below an open item. */
const belongsBelow = (marker: Marker, node: OutlineNode): boolean => {
  if (!node.marker) return true;
  if (isSibling(marker, node)) return marker.style === "decimal" && marker.rank > node.marker.rank;
  // Mixed glyphs of one list: `-` and `*` behind a full sentence stand side by side.
  if (marker.style === "bullet" && node.marker.style === "dash" && !/:\s*$/u.test(node.text)) return false;
  if (marker.rank > node.marker.rank) return true;
  // `1)` below a dash starts a list of its own; it goes on with the outer one only where it continues its count.
  return false;
};

/**
 * The outline of a body, as a tree under a root without text. Levels follow the markers' styles, so that any
 * nesting works (`I. 1. a) - +`, `1. - +`, `1. a)`); a number that starts again at 1 below a bullet opens a list of its own.
 */
export const outlineOf = (lines: readonly TextLine[], path = ""): OutlineNode => {
  const root: OutlineNode = {
    span: [0, 0],
    textFrom: 0,
    text: "",
    marker: null,
    path,
    parent: null,
    children: [],
    isTableRow: false,
  };
  const counts = new Counts();
  let open: OutlineNode = root;
  for (const line of lines) {
    const { marker, from, text } = line;
    let parent = open;
    if (marker) {
      const used = parentByUse(marker, open);
      if (used) parent = used;
      else if (marker.value !== 1 || !opensListBelow(marker, open))
        while (parent.parent && !belongsBelow(marker, parent)) parent = parent.parent;
    } else while (parent.parent && parent.marker === null) parent = parent.parent;
    const label = marker ? labelOf(marker, parent, counts) : `p${String(counts.nextParagraph(parent))}`;
    const node: OutlineNode = {
      span: [from, from + text.length],
      textFrom: from + (marker?.length ?? 0),
      text: text.slice(marker?.length ?? 0),
      marker,
      path: joined(parent.path, label),
      parent,
      children: [],
      isTableRow: text.includes("\t"),
    };
    parent.children.push(node);
    if (marker) open = node;
  }
  return root;
};

/** `- … gồm:` followed by `1. …` while the outer list stands at 3: a list inside the bullet. */
const opensListBelow = (marker: Marker, open: OutlineNode): boolean => {
  if (!open.marker || open.marker.value !== 0 || marker.rank >= open.marker.rank) return false;
  for (let node: OutlineNode | null = open; node; node = node.parent)
    if (node.marker?.style === marker.style) return /:\s*$/.test(open.text);
  return false;
};
