import type { Notice } from "../../notice/notice";
import type { ReadProgress, SourceWarning } from "../../notice/sources/source";
import type { History } from "../../tracker/review/history";
import type { KeptReview } from "./kept-review";
import type { Source } from "./pane-state";

/** A notice as read, with what the reader of its format had to say and what people have done to its rows since. */
export interface Reading {
  /** As it was read. */
  readonly notice: Notice;
  /** What the reader was given: reading it again gives the same notice. */
  readonly text: string;
  readonly sourceWarnings: readonly SourceWarning[];
  readonly history: History;
}

/** A review that was under way when the pane was last here. */
export const restoreReading = async ({ text, sourceWarnings, edits }: KeptReview): Promise<Reading> => {
  const [{ readNotice }, { repeated }] = await Promise.all([
    import(/* webpackChunkName: "notice" */ "../../notice/read"),
    import(/* webpackChunkName: "notice" */ "../../tracker/review/history"),
  ]);
  const notice = readNotice(text);
  return { notice, text, sourceWarnings, history: repeated(notice, edits) };
};

/**
 * Reads what the user gave. The readers are fetched here and not when the pane starts.
 *
 * @throws NoticeError where it cannot be read
 */
export const readGiven = async (source: Source, onPages?: ReadProgress): Promise<Reading> => {
  const [{ readSource }, { readNotice }, { inUnicode }, { historyOf }] = await Promise.all([
    import(/* webpackChunkName: "source" */ "../../notice/sources/source"),
    import(/* webpackChunkName: "notice" */ "../../notice/read"),
    import(/* webpackChunkName: "notice" */ "../../notice/sources/in-unicode"),
    import(/* webpackChunkName: "notice" */ "../../tracker/review/history"),
  ]);
  const [bytes, name] =
    source.kind === "file"
      ? [new Uint8Array(await source.file.arrayBuffer()), source.file.name]
      : // A text goes the way of a text file, so that there is one way only.
        [new TextEncoder().encode(await textOf(source)), "pasted.txt"];
  const sourceText = await readSource(bytes, name, onPages);
  const { text, convertedFrom } = inUnicode(sourceText);
  const isSaid = sourceText.warnings.some(({ code }) => code === "legacy-font");
  const conversion: SourceWarning[] =
    convertedFrom && !isSaid ? [{ code: "legacy-font", detail: convertedFrom.toUpperCase(), spans: [] }] : [];
  const notice = readNotice(text);
  const sourceWarnings = [...conversion, ...sourceText.warnings];
  return { notice, text, sourceWarnings, history: historyOf(notice) };
};

const textOf = async (source: Source): Promise<string> => {
  if (source.kind === "paste") return source.text;
  if (source.kind !== "sample") return "";
  return (await import(/* webpackChunkName: "sample" */ "../sample/sample-notice")).sampleNotice;
};
