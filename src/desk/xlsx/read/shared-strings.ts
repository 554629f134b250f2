import { unescapeString } from "../xml";
import type { XmlElement } from "./xml-reader";

export interface SharedString {
  readonly text: string;
  /** The element as the file has it where parts of the text look different, else null. */
  readonly rich: string | null;
}

/** The text of an `si` or `is`: its own, or that of its runs; readings above the line (`rPh`) are no part of it. */
export const stringText = (item: XmlElement): string =>
  [...item.all("t"), ...item.all("r").flatMap((run) => run.all("t"))]
    .map((text) => unescapeString(text.text))
    .join("");

/** Every shared string of a file. */
export const readSharedStrings = (
  part: { readonly root: XmlElement; readonly source: string } | undefined,
): SharedString[] =>
  (part?.root.all("si") ?? []).map((item) => ({
    text: stringText(item),
    // Under a prefix it could not stand in another part's root.
    rich:
      item.child("r") && item.qualifiedName === "si"
        ? (part?.source.slice(item.start, item.end) ?? null)
        : null,
  }));
