import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { convertLegacy, detectLegacyEncoding } from "../notice/encodings/legacy";
import { NoticeError, type Notice } from "../notice/notice";
import { readNotice } from "../notice/read";
import { readSource, type SourceText } from "../notice/sources/source";
import { noticeErrorTexts, readTexts, sourceWarningTexts } from "./read-texts";

/** Something the user can put right; its message is what is shown. The command ends with status 2. */
export class CommandError extends Error {}

export interface ReadFileOptions {
  /** The user has agreed to convert text in an old encoding; otherwise it is said that it was converted. */
  readonly convert?: boolean;
  /** Where remarks go that do not stop the reading; standard error unless told. */
  readonly warn?: (line: string) => void;
}

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const bytesOf = (file: string): Uint8Array => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new CommandError(readTexts.fileNotFound(file));
  if (!stats.isFile()) throw new CommandError(readTexts.notAFile(file));
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(readTexts.fileUnreadable(file), { cause: error });
  }
};

/** Text of old fonts by the fonts' names where the file tells them, else by the letters. */
const inUnicode = ({ text, legacy }: SourceText, convert: boolean, warn: (line: string) => void): string => {
  let result = "";
  let at = 0;
  for (const { span, encoding, capitals } of legacy) {
    const converted = convertLegacy(text.slice(span[0], span[1]), encoding);
    result += text.slice(at, span[0]) + (capitals ? converted.toUpperCase() : converted);
    at = span[1];
  }
  result += text.slice(at);
  const encoding = legacy[0]?.encoding ?? detectLegacyEncoding(result);
  if (!encoding) return result;
  if (!convert) warn(readTexts.converted(encoding));
  return legacy.length > 0 ? result : convertLegacy(result, encoding);
};

/**
 * Reads the notice in a file of any known kind.
 *
 * @throws CommandError where there is no such file; NoticeError where it cannot be read as a notice
 */
export const readNoticeFile = async (file: string, options: ReadFileOptions = {}): Promise<Notice> => {
  const warn = options.warn ?? toStandardError;
  const source = await readSource(bytesOf(file), basename(file));
  for (const { code, detail } of source.warnings)
    if (code !== "legacy-font") warn(sourceWarningTexts[code](detail));
  return readNotice(inUnicode(source, options.convert ?? false, warn));
};

/** Says in one line what went wrong and ends with status 2; an error of the program's own shows where it happened. */
export const reportCommandError = (error: unknown): void => {
  process.exitCode = 2;
  if (error instanceof NoticeError) toStandardError(noticeErrorTexts[error.code](error.detail));
  else if (error instanceof CommandError) toStandardError(error.message);
  else
    toStandardError(
      `${readTexts.unexpected}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
};
