import type { Notice } from "../../notice/notice";
import type { ReadProgress, SourceText, SourceWarning } from "../../notice/sources/source";
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

/** The text of what was given, before anybody has decided what becomes of letters typed in an old font. */
export interface Opened {
  readonly source: SourceText;
  /** Null where nothing was typed in an old font. */
  readonly legacy: LegacyText | null;
}

export interface LegacyText {
  /** As people know it: TCVN3, VNI. */
  readonly encoding: string;
  /** A few lines as they stand there and as they would be in Unicode. */
  readonly samples: readonly (readonly [asTyped: string, converted: string])[];
}

/**
 * Opens what the user gave. The readers are fetched here and not when the pane starts.
 *
 * @throws NoticeError where it cannot be read
 */
export const openGiven = async (given: Source, onPages?: ReadProgress): Promise<Opened> => {
  const [{ readSource }, { inUnicode, changedLines }] = await Promise.all([
    import(/* webpackChunkName: "source" */ "../../notice/sources/source"),
    import(/* webpackChunkName: "notice" */ "../../notice/sources/in-unicode"),
  ]);
  const [bytes, name] =
    given.kind === "file"
      ? [new Uint8Array(await given.file.arrayBuffer()), given.file.name]
      : // A text goes the way of a text file, so that there is one way only.
        [new TextEncoder().encode(await textOf(given)), "pasted.txt"];
  const source = await readSource(bytes, name, onPages);
  const { text, convertedFrom } = inUnicode(source);
  const legacy = convertedFrom && {
    encoding: convertedFrom.toUpperCase(),
    samples: changedLines(source.text, text, sampleLines),
  };
  return { source, legacy };
};

const sampleLines = 3;

/**
 * Reads what was opened.
 *
 * @param converts whether letters typed in an old font are turned into Unicode; as people decided
 * @throws NoticeError where it is no notice
 */
export const readOpened = async ({ source, legacy }: Opened, converts: boolean): Promise<Reading> => {
  const [{ readNotice }, { inUnicode }, { historyOf }] = await Promise.all([
    import(/* webpackChunkName: "notice" */ "../../notice/read"),
    import(/* webpackChunkName: "notice" */ "../../notice/sources/in-unicode"),
    import(/* webpackChunkName: "notice" */ "../../tracker/review/history"),
  ]);
  const isConverted = legacy !== null && converts;
  const text = isConverted ? inUnicode(source).text : source.text;
  const others = source.warnings.filter(({ code }) => code !== "legacy-font");
  const sourceWarnings: SourceWarning[] = isConverted
    ? [{ code: "legacy-font", detail: legacy.encoding, spans: [] }, ...others]
    : others;
  const notice = readNotice(text);
  return { notice, text, sourceWarnings, history: historyOf(notice) };
};

const textOf = async (source: Source): Promise<string> => {
  if (source.kind === "paste") return source.text;
  if (source.kind !== "sample") return "";
  return (await import(/* webpackChunkName: "sample" */ "../sample/sample-notice")).sampleNotice;
};
