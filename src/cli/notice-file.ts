import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { NoticeError, type Notice } from "../notice/notice";
import { readNotice } from "../notice/read";
import { inUnicode } from "../notice/sources/in-unicode";
import { readSource } from "../notice/sources/source";
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
  const { text, convertedFrom } = inUnicode(source);
  if (convertedFrom && !options.convert) warn(readTexts.converted(convertedFrom));
  return readNotice(text);
};

/**
 * Says in one line what went wrong and ends with status 2. An error of the program's own is no use to
 * people; `DEBUG=1` in the environment shows developers where it happened.
 */
export const reportCommandError = (error: unknown): void => {
  process.exitCode = 2;
  if (error instanceof NoticeError) toStandardError(noticeErrorTexts[error.code](error.detail));
  else if (error instanceof CommandError) toStandardError(error.message);
  else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    toStandardError(readTexts.unexpected(message));
    if (process.env.DEBUG) toStandardError(stack ?? message);
  }
};
