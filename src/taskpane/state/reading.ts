import type { Notice } from "../../notice/notice";
import type { ReadProgress, SourceWarning } from "../../notice/sources/source";
import type { Source } from "./pane-state";

/** A notice as read, with what the reader of its format had to say. */
export interface Reading {
  readonly notice: Notice;
  readonly sourceWarnings: readonly SourceWarning[];
}

/**
 * Reads what the user gave. The readers are fetched here and not when the pane starts.
 *
 * @throws NoticeError where it cannot be read
 */
export const readGiven = async (source: Source, onPages?: ReadProgress): Promise<Reading> => {
  const [{ readSource }, { readNotice }, { inUnicode }] = await Promise.all([
    import(/* webpackChunkName: "source" */ "../../notice/sources/source"),
    import(/* webpackChunkName: "notice" */ "../../notice/read"),
    import(/* webpackChunkName: "notice" */ "../../notice/sources/in-unicode"),
  ]);
  const [bytes, name] =
    source.kind === "file"
      ? [new Uint8Array(await source.file.arrayBuffer()), source.file.name]
      : // Pasted text goes the way of a text file, so that there is one way only.
        [new TextEncoder().encode(source.kind === "paste" ? source.text : ""), "pasted.txt"];
  const sourceText = await readSource(bytes, name, onPages);
  const { text, convertedFrom } = inUnicode(sourceText);
  const isSaid = sourceText.warnings.some(({ code }) => code === "legacy-font");
  const conversion: SourceWarning[] =
    convertedFrom && !isSaid ? [{ code: "legacy-font", detail: convertedFrom.toUpperCase(), spans: [] }] : [];
  return { notice: readNotice(text), sourceWarnings: [...conversion, ...sourceText.warnings] };
};
